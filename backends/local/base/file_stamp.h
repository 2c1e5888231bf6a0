#pragma once

#include <filesystem>
#include <string>

namespace gouache::local {

/// 16 hexadecimal digits that change when the file (or any file in the folder, 3 levels deep)
/// changes its size or time, and that differ from path to path. For caches, not for security.
std::string fileStamp(const std::filesystem::path& path);

}  // namespace gouache::local
