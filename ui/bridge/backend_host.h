#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/backend/backend_provider.h"

namespace gouache::ui {

/// Opens the chosen place on a thread of its own, so that the window never waits for an engine, and
/// keeps it. GUI thread, but for the opening itself.
class BackendHost : public QObject {
    Q_OBJECT

  public:
    enum class State { Closed, Opening, Ready, Failed };

    explicit BackendHost(std::shared_ptr<BackendProvider> provider, QObject* parent = nullptr);
    /// Waits for an opening that is under way.
    ~BackendHost() override;

    std::vector<BackendPlace> places() const { return provider_->places(); }

    /// Starts to open a place (empty = the first), unless it is open or being opened. After a
    /// failure it tries again.
    void open(const std::string& placeId = {});

    State state() const { return state_; }
    const std::string& placeId() const { return placeId_; }
    /// Null unless Ready.
    std::shared_ptr<Backend> backend() const { return backend_; }
    /// Only where Ready.
    const Capabilities& capabilities() const { return capabilities_; }
    /// Set exactly where Failed.
    const std::optional<Error>& error() const { return error_; }

  Q_SIGNALS:
    void stateChanged();

  private:
    struct Opened {
        std::shared_ptr<Backend> backend;
        Capabilities capabilities;
        std::optional<Error> error;
    };

    void onOpened(const std::string& placeId, Opened opened);
    void openNow(const std::string& placeId);

    std::shared_ptr<BackendProvider> provider_;
    State state_ = State::Closed;
    std::string placeId_;
    std::shared_ptr<Backend> backend_;
    Capabilities capabilities_;
    std::optional<Error> error_;
    std::thread opener_;
    bool openerBusy_ = false;
};

}  // namespace gouache::ui
