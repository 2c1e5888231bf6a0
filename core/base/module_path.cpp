#include "core/base/module_path.h"

#include <dlfcn.h>

#include <array>
#include <system_error>

namespace gouache {

namespace fs = std::filesystem;

fs::path findModule(std::string_view file) {
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    if (error) {
        return {};
    }
    for (const fs::path& place : std::array<fs::path, 3>{".", "../lib", "../lib/gouache"}) {
        fs::path candidate = (folder / place / file).lexically_normal();
        if (fs::is_regular_file(candidate, error)) {
            return candidate;
        }
    }
    return {};
}

std::string lastLoaderMessage() {
    const char* const message = dlerror();
    return message != nullptr ? message : "the system gives no reason";
}

}  // namespace gouache
