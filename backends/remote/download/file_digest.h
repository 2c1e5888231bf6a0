#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace gouache::remote {

/// SHA-256 of a file's bytes in lower-case hexadecimal, as they are on the disk. FileNotReadable,
/// Cancelled.
Result<std::string> sha256Of(const std::filesystem::path& file, const std::stop_token& stop);

}  // namespace gouache::remote
