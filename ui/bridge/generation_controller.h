#pragma once

#include <QImage>
#include <QObject>
#include <memory>
#include <optional>

#include "core/backend/backend.h"
#include "ui/bridge/generated_picture.h"

namespace gouache::ui {

class BackendHost;
class JobBridge;

/// Runs one generation at a time on the backend of a BackendHost. GUI thread.
class GenerationController : public QObject {
    Q_OBJECT

  public:
    enum class State { Idle, WaitingForBackend, Running, Stopping };

    explicit GenerationController(BackendHost* host, QObject* parent = nullptr);
    /// Stops what runs; does not wait for it.
    ~GenerationController() override;

    /// "cpu", "cuda:0"; empty = the backend's best. For the next start().
    void setDevice(std::string device) { device_ = std::move(device); }
    const std::string& device() const { return device_; }

    /// Only where Idle. Opens the backend first where that has not been done. Defaults and the seed
    /// are fixed here.
    void start(GenerationPlan plan, const ModelDefaults& defaults);
    void stop();

    State state() const { return state_; }
    bool isBusy() const { return state_ != State::Idle; }
    /// Of the running or the last generation; its request is as it was submitted.
    const GenerationPlan& plan() const { return plan_; }
    int picturesDone() const { return done_; }

  Q_SIGNALS:
    void stateChanged();
    void progressed(const gouache::StepProgress& progress);
    /// For plan().placement.area.
    void previewed(const QImage& image);
    void pictureReady(const gouache::ui::GeneratedPicture& picture);
    /// `error` is set exactly where it failed.
    void finished(gouache::JobOutcome outcome, const std::optional<gouache::Error>& error);

  private:
    void submit();
    void setState(State state);
    void finish(JobOutcome outcome, const std::optional<Error>& error);
    void onHostChanged();
    void onResult(const PictureResult& result);

    BackendHost* host_;
    std::string device_;
    State state_ = State::Idle;
    GenerationPlan plan_;
    int done_ = 0;
    std::shared_ptr<Backend>
        backend_;  ///< that runs the job, also when another place is chosen meanwhile
    JobBridge* bridge_ = nullptr;
};

}  // namespace gouache::ui
