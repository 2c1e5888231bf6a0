#include "app/wiring/backend_factory.h"

#include <mutex>
#include <string>

#include "app/wiring/local_module_loader.h"
#include "core/base/log.h"
#include "core/profiles/profile.h"

namespace gouache::wiring {

namespace {

class InstalledBackends final : public BackendProvider {
  public:
    explicit InstalledBackends(const LocalModuleOptions& options) : options_(options) {
        options_.log = &log;  // what the engine has to say stands in the program's own log
    }

    std::vector<BackendPlace> places() override { return {{std::string(kLocalPlace), "", false}}; }

    Result<std::shared_ptr<Backend>> open(std::string_view placeId) override {
        if (placeId != kLocalPlace) {
            return makeError(ErrorCode::UnknownName, "profile", std::string(placeId),
                             std::string(kLocalPlace));
        }
        // A second caller waits for the first, so that the engine is created once. A failure is not
        // kept: the next attempt may find what was missing.
        const std::scoped_lock lock(mutex_);
        if (!local_) {
            GOUACHE_TRY(local_, loadLocalBackend(findLocalModule(), options_));
        }
        return local_;
    }

  private:
    LocalModuleOptions options_;
    std::mutex mutex_;
    std::shared_ptr<Backend> local_;  ///< guarded by mutex_
};

}  // namespace

std::unique_ptr<BackendProvider> makeBackendProvider(const LocalModuleOptions& options) {
    return std::make_unique<InstalledBackends>(options);
}

}  // namespace gouache::wiring
