#pragma once

#include <filesystem>
#include <memory>

#include "core/backend/backend.h"
#include "core/backend/local_module.h"
#include "core/base/result.h"

namespace gouache::wiring {

/// Where libgouache_local.so is: GOUACHE_ENGINE if set (the file itself), else beside the
/// executable, in ../lib or in
/// ../lib/gouache from there. Empty where it is in none of them.
std::filesystem::path findLocalModule();

/// Opens the module and creates its backend. EngineMissing: no such file, its libraries (libtorch)
/// cannot be loaded, it is of another version, or the engine cannot start. The module stays loaded
/// until the program ends: libtorch cannot be unloaded. Takes about a second. Any thread.
Result<std::shared_ptr<Backend>> loadLocalBackend(const std::filesystem::path& module,
                                                  const LocalModuleOptions& options);

}  // namespace gouache::wiring
