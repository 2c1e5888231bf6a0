#include "app/wiring/local_module_loader.h"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <string>
#include <system_error>

namespace gouache::wiring {

namespace fs = std::filesystem;

namespace {

constexpr const char* kModuleFile = "libgouache_local.so";

Error engineMissing(const std::string& reason) {
    return makeError(ErrorCode::EngineMissing, reason);
}

template <typename Function>
Function* symbolOf(void* library, const char* name) {
    return reinterpret_cast<Function*>(dlsym(library, name));
}

/// The loader's last message, made fit for a sentence.
std::string loaderMessage() {
    const char* message = dlerror();
    return message != nullptr ? message : "the system gives no reason";
}

}  // namespace

fs::path findLocalModule() {
    if (const char* named = std::getenv("GOUACHE_ENGINE"); named != nullptr && *named != '\0') {
        return named;
    }
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    if (error) {
        return {};
    }
    for (const fs::path& place : std::array<fs::path, 3>{".", "../lib", "../lib/gouache"}) {
        fs::path candidate = (folder / place / kModuleFile).lexically_normal();
        if (fs::is_regular_file(candidate, error)) {
            return candidate;
        }
    }
    return {};
}

Result<std::shared_ptr<Backend>> loadLocalBackend(const fs::path& module,
                                                  const LocalModuleOptions& options) {
    if (module.empty()) {
        return engineMissing(std::string(kModuleFile) + " is not installed with this program");
    }
    // RTLD_LOCAL: libtorch's many symbols stay out of the program's own.
    void* library = dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == nullptr) {
        return engineMissing(loaderMessage());
    }
    auto* version = symbolOf<LocalModuleVersionFunction>(library, kLocalModuleVersionSymbol);
    auto* create = symbolOf<CreateLocalBackendFunction>(library, kCreateLocalBackendSymbol);
    if (version == nullptr || create == nullptr) {
        return engineMissing(module.string() + " is not an engine module of Gouache");
    }
    if (const int found = version(); found != kLocalModuleVersion) {
        return engineMissing(module.string() + " is of version " + std::to_string(found) +
                             ", but this program needs " + std::to_string(kLocalModuleVersion));
    }
    std::shared_ptr<Backend> backend(create(&options));
    if (!backend) {
        return engineMissing("it could not start (the lines above say why)");
    }
    return backend;
}

}  // namespace gouache::wiring
