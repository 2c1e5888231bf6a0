#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/result.h"

namespace gouache {

/// Reads a JSON object from a model's folder: a config of a few kilobytes or a tokenizer of a few
/// megabytes; at most 64 MB. Python writes NaN and ±Infinity, which JSON does not know: they are
/// read as null. FileNotFound, FileNotReadable, BadModelConfig.
Result<nlohmann::json> readModelJson(const std::filesystem::path& path);

}  // namespace gouache
