#include "core/backend/local_module.h"

#include "backends/local/engine/local_engine.h"
#include "core/base/log.h"
#include "core/base/log_forward.h"

#define GOUACHE_EXPORT extern "C" __attribute__((visibility("default")))

GOUACHE_EXPORT int gouacheLocalModuleVersion();
GOUACHE_EXPORT gouache::Backend* gouacheCreateLocalBackend(
    const gouache::LocalModuleOptions* options);

int gouacheLocalModuleVersion() {
    return gouache::kLocalModuleVersion;
}

gouache::Backend* gouacheCreateLocalBackend(const gouache::LocalModuleOptions* options) {
    if (options != nullptr && options->log != nullptr) {
        gouache::forwardLog(options->log);
    }
    try {
        return new gouache::local::LocalEngine(options != nullptr ? *options
                                                                  : gouache::LocalModuleOptions{});
    } catch (const std::exception& error) {
        gouache::log(gouache::LogLevel::Error, "engine", error.what());
        return nullptr;
    }
}
