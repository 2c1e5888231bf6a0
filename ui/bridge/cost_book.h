#pragma once

#include <QObject>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/backend/backend.h"
#include "core/cost/cost_settings.h"
#include "core/profiles/profile.h"

namespace gouache::ui {

class QueueHost;

/// The user's prices, slots and budgets as the window has them: read from a file, kept there, and
/// told to the queue. GUI thread.
class CostBook : public QObject {
    Q_OBJECT

  public:
    /// `queue` is not owned and outlives the book.
    CostBook(std::filesystem::path file, QueueHost* queue, QObject* parent = nullptr);

    const CostSettings& settings() const { return settings_; }
    /// Holds at once, also where it cannot be written, which failed() tells.
    void setSettings(const CostSettings& settings);
    /// Why the file could not be read; then nothing is paid for until that is mended or replaced.
    const std::optional<Error>& error() const { return error_; }

    /// Where jobs may run, in the order of preference.
    /// `devices`: of this computer, for their memory.
    void setProfiles(std::vector<Profile> profiles, std::vector<DeviceInfo> devices = {});
    const std::vector<Profile>& profiles() const { return profiles_; }

  Q_SIGNALS:
    void changed();
    void profilesChanged();
    void failed(const gouache::Error& error);

  private:
    void tellQueue();

    std::filesystem::path file_;
    QueueHost* queue_;
    CostSettings settings_;
    std::optional<Error> error_;
    std::vector<Profile> profiles_;
    std::vector<DeviceInfo> devices_;
};

}  // namespace gouache::ui
