#pragma once

#include <filesystem>
#include <vector>

namespace gouache {

/// XDG base folders with "gouache" appended; not created.
std::filesystem::path configFolder();
std::filesystem::path dataFolder();
std::filesystem::path stateFolder();
std::filesystem::path cacheFolder();

/// Where the program's own files are (starter model, translations): GOUACHE_RESOURCES if set, else
/// ../share/gouache beside the executable's folder, else the source tree that it was built from.
std::filesystem::path resourceFolder();

/// Folders that are searched for models, in order: the entries of GOUACHE_MODELS (separated by
/// ':'), dataFolder()/models, resourceFolder(). Those that do not exist are left out.
std::vector<std::filesystem::path> modelFolders();

/// Follow links; false also where it cannot be told.
bool isFile(const std::filesystem::path& path);
bool isFolder(const std::filesystem::path& path);

}  // namespace gouache
