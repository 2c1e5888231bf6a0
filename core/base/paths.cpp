#include "core/base/paths.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace gouache {

namespace {

namespace fs = std::filesystem;

fs::path homeFolder() {
    const char* const home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? fs::path(home) : fs::temp_directory_path();
}

/// XDG Base Directory Specification: a relative path in the variable is to be ignored.
fs::path xdgFolder(const char* variable, const char* belowHome) {
    const char* const value = std::getenv(variable);
    const fs::path folder = value != nullptr ? fs::path(value) : fs::path();
    return (folder.is_absolute() ? folder : homeFolder() / belowHome) / "gouache";
}

}  // namespace

fs::path configFolder() {
    return xdgFolder("XDG_CONFIG_HOME", ".config");
}
fs::path dataFolder() {
    return xdgFolder("XDG_DATA_HOME", ".local/share");
}
fs::path stateFolder() {
    return xdgFolder("XDG_STATE_HOME", ".local/state");
}
fs::path cacheFolder() {
    return xdgFolder("XDG_CACHE_HOME", ".cache");
}

fs::path resourceFolder() {
    if (const char* const value = std::getenv("GOUACHE_RESOURCES");
        value != nullptr && *value != '\0') {
        return value;
    }
    std::error_code failure;
    const fs::path executable = fs::read_symlink("/proc/self/exe", failure);
    if (!failure) {
        const fs::path installed = executable.parent_path().parent_path() / "share" / "gouache";
        if (isFolder(installed)) {
            return installed;
        }
    }
    return fs::path(GOUACHE_SOURCE_RESOURCES);
}

std::vector<fs::path> modelFolders() {
    std::vector<fs::path> folders;
    const auto add = [&](const fs::path& folder) {
        if (!folder.empty() && isFolder(folder) &&
            std::find(folders.begin(), folders.end(), folder) == folders.end()) {
            folders.push_back(folder);
        }
    };
    if (const char* const value = std::getenv("GOUACHE_MODELS"); value != nullptr) {
        std::string_view list = value;
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(':'), list.size());
            add(fs::path(list.substr(0, end)));
            list.remove_prefix(std::min(end + 1, list.size()));
        }
    }
    add(dataFolder() / "models");
    add(resourceFolder());
    return folders;
}

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace gouache
