#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace gouache {

/// The bytes of a regular file of at most `mostBytes`. FileNotFound, FileNotReadable (also where it
/// is larger).
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t mostBytes);

}  // namespace gouache
