#pragma once

#include "core/backend/backend.h"
#include "core/base/log_forward.h"

// Entry point of libgouache_local.so, which app/wiring opens at run time.

namespace gouache {

/// Grows whenever Backend, JobSpec or the events change; a module of another number is refused.
inline constexpr int kLocalModuleVersion = 3;

/// Name of: `int gouacheLocalModuleVersion()`
inline constexpr const char* kLocalModuleVersionSymbol = "gouacheLocalModuleVersion";

struct LocalModuleOptions {
    int threads = 0;           ///< CPU threads to compute with; 0 = all but what the window needs
    bool lowPriority = false;  ///< the window runs beside: let the engine's threads yield to it
    std::uint64_t memoryLimit = 0;  ///< bytes of main memory for tensors; 0 = what is free
    LogReceiver log = nullptr;      ///< takes the module's log lines; null = it writes them itself
};

/// Name of: `gouache::Backend* gouacheCreateLocalBackend(const gouache::LocalModuleOptions*)`; the
/// caller deletes it. Null where the engine cannot start; the reason is in the log.
inline constexpr const char* kCreateLocalBackendSymbol = "gouacheCreateLocalBackend";

using LocalModuleVersionFunction = int();
using CreateLocalBackendFunction = Backend*(const LocalModuleOptions*);

}  // namespace gouache
