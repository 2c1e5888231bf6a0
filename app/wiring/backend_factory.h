#pragma once

#include <memory>

#include "core/backend/backend_provider.h"
#include "core/backend/local_module.h"

namespace gouache::wiring {

/// Every place where this installation can run jobs; the first is this computer ("local"). Opens
/// nothing yet.
std::unique_ptr<BackendProvider> makeBackendProvider(const LocalModuleOptions& options);

}  // namespace gouache::wiring
