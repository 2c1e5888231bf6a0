#include "app/wiring/local_module_loader.h"

#include <dlfcn.h>

#include <cstdlib>
#include <string>

#include "core/base/module_path.h"

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

}  // namespace

fs::path findLocalModule() {
    if (const char* named = std::getenv("GOUACHE_ENGINE"); named != nullptr && *named != '\0') {
        return named;
    }
    return findModule(kModuleFile);
}

Result<std::shared_ptr<Backend>> loadLocalBackend(const fs::path& module,
                                                  const LocalModuleOptions& options) {
    if (module.empty()) {
        return engineMissing(std::string(kModuleFile) + " is not installed with this program");
    }
    // RTLD_LOCAL: libtorch's many symbols stay out of the program's own.
    void* library = dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == nullptr) {
        return engineMissing(lastLoaderMessage());
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
