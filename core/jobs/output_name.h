#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// Where a job has no pattern of its own.
inline constexpr std::string_view kDefaultOutputPattern = "{date} {time} {prompt} {seed}";
/// For results that are named after their source.
inline constexpr std::string_view kSourceOutputPattern = "{name} {index}";

/// What a pattern's placeholders stand for.
struct OutputNameParts {
    WallTime when{};  ///< {date} 2026-11-24, {time} 15-04-05, in the time zone of the user's clock
    std::string prompt;  ///< its first words
    std::string name;    ///< of the source; the prompt's where there is none
    std::string model;   ///< without folders and extension
    std::string batch;   ///< the batch's name
    Seed seed;
    int index = 0;    ///< of the job in its batch
    int picture = 0;  ///< within its job, from 0; the name says from 1
    PixelSize size;   ///< {width} {height}
    std::string sampler;
    int steps = 0;
};

/// "date", "time", "prompt", "seed", "index", "picture", "name", "model", "batch", "width",
/// "height", "sampler", "steps".
const std::vector<std::string_view>& outputPlaceholders();

/// A relative path without "." or "..", of parts that every common file system takes: at most 180
/// bytes each, without < > : " \ | ? *, control characters, a dot or space at their end, or names
/// that Windows keeps for itself. '/' in the pattern makes folders, in a placeholder's value a
/// hyphen. "{index:4}" fills up with zeros. The extension is the pattern's (.png, .jpg, .jpeg,
/// .webp), else .png. BadNamePattern.
Result<std::filesystem::path> outputName(std::string_view pattern, const OutputNameParts& parts);

/// BadNamePattern, for a form to show while the pattern is typed.
Result<void> checkOutputPattern(std::string_view pattern);

/// `path` with " (2)", " (3)" … before its extension: `number` 1 is the path itself.
std::filesystem::path numberedName(const std::filesystem::path& path, int number);

}  // namespace gouache
