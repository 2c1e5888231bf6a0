#include "ui/bridge/cost_book.h"

#include <utility>

#include "core/jobs/scheduler_profiles.h"
#include "ui/bridge/queue_host.h"

namespace gouache::ui {

CostBook::CostBook(std::filesystem::path file, QueueHost* queue, QObject* parent)
    : QObject(parent), file_(std::move(file)), queue_(queue) {
    if (auto loaded = loadCostSettings(file_); loaded.ok()) {
        settings_ = *std::move(loaded);
    } else {
        error_ = loaded.error();
    }
}

void CostBook::setSettings(const CostSettings& settings) {
    if (settings == settings_ && !error_) {
        return;
    }
    settings_ = settings;
    error_.reset();
    if (!profiles_.empty()) {
        tellQueue();
    }
    Q_EMIT changed();
    if (auto saved = saveCostSettings(file_, settings_); !saved.ok()) {
        Q_EMIT failed(saved.error());
    }
}

void CostBook::setProfiles(std::vector<Profile> profiles, std::vector<DeviceInfo> devices) {
    profiles_ = std::move(profiles);
    devices_ = std::move(devices);
    tellQueue();
    Q_EMIT profilesChanged();
}

void CostBook::tellQueue() {
    std::vector<SchedulerProfile> places = schedulerProfiles(profiles_, devices_, settings_);
    for (SchedulerProfile& place : places) {
        // A price that is not understood is not taken for none.
        place.enabled = place.enabled && (!error_ || place.profile.place == kLocalPlace);
    }
    queue_->setBudgets(settings_.budgets);
    queue_->setProfiles(std::move(places));
}

}  // namespace gouache::ui
