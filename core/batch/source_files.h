#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/result.h"

// Private to core/batch.

namespace gouache::detail {

enum class SourceKind : std::uint8_t { Picture, Table, Text };

struct SourceFile {
    std::filesystem::path path;
    SourceKind kind = SourceKind::Picture;
    std::filesystem::path mask;    ///< of a picture; empty = none
    std::optional<Error> problem;  ///< it is nothing that we take
};

/// What `paths` name, folders opened (8 levels; hidden files left out), each file once, those of a
/// folder in natural order ("img2" before "img10"). Masks beside their pictures are taken from the
/// list. `go` is asked now and then; false stops: Cancelled. TooManyJobs.
Result<std::vector<SourceFile>> sourceFiles(const std::vector<std::filesystem::path>& paths,
                                            const std::function<bool()>& go);

/// "img2" < "img10", letters in any case.
bool naturallyBefore(const std::string& a, const std::string& b);

}  // namespace gouache::detail
