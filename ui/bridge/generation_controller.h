#pragma once

#include <QImage>
#include <QObject>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "core/backend/backend.h"
#include "ui/bridge/canvas_planner.h"
#include "ui/bridge/generated_picture.h"

namespace gouache::ui {

class BackendHost;
class JobBridge;

/// Runs one generation at a time on the backend of a BackendHost: plans it, makes it, and goes over
/// large pictures in a second pass. GUI thread.
class GenerationController : public QObject {
    Q_OBJECT

  public:
    enum class State { Idle, Planning, WaitingForBackend, Running, Stopping };

    explicit GenerationController(BackendHost* host, QObject* parent = nullptr);
    /// Stops what runs; does not wait for it.
    ~GenerationController() override;

    /// "cpu", "cuda:0"; empty = the backend's best. For the next start().
    void setDevice(std::string device) { device_ = std::move(device); }
    const std::string& device() const { return device_; }

    /// Only where Idle. Opens the backend first where that has not been done. Defaults and the seed
    /// are fixed here.
    void start(DocumentState canvas, PlanInput input);
    /// A plan that was made before, with another seed or variation.
    void repeat(GenerationPlan plan, const ModelDefaults& defaults);
    void stop();
    /// Stops, and gives what there is of the picture as a result: the first pass where it is done,
    /// else the last preview.
    void stopAndKeep();

    State state() const { return state_; }
    bool isBusy() const { return state_ != State::Idle; }
    /// Of the running or the last generation, once it is planned; its request is as it was
    /// submitted.
    const GenerationPlan& plan() const { return plan_; }
    /// Where the picture forms now: the plan's area, or its part that is gone over again. Empty
    /// until it is planned.
    PixelRect area() const { return run_.placement.area; }
    int picturesDone() const { return done_; }
    bool inSecondPass() const { return secondPass_; }

  Q_SIGNALS:
    void stateChanged();
    void progressed(const gouache::StepProgress& progress);
    /// For area(), as it will be placed there.
    void previewed(const QImage& image);
    void pictureReady(const gouache::ui::GeneratedPicture& picture);
    /// `error` is set exactly where it failed.
    void finished(gouache::JobOutcome outcome, const std::optional<gouache::Error>& error);

  private:
    void begin(GenerationPlan plan);
    void submit();
    void setState(State state);
    void finish(JobOutcome outcome, const std::optional<Error>& error);
    void onHostChanged();
    void onPreview(const Preview& preview);
    void onResult(const PictureResult& result);
    void onJobFinished(JobOutcome outcome, const std::optional<Error>& error);
    void goOver();
    void deliver(const PictureResult& result, const Placement& placement, bool stopped);
    void keepWhatThereIs();

    BackendHost* host_;
    CanvasPlanner planner_;
    std::string device_;
    State state_ = State::Idle;
    ModelDefaults defaults_;
    GenerationPlan plan_;
    SecondRun run_;  ///< what is submitted: the plan's request, or the second pass
    bool secondPass_ = false;
    bool keepOnStop_ = false;
    int done_ = 0;
    std::deque<PictureResult> toGoOver_;  ///< of the first pass
    std::optional<Preview> lastPreview_;
    std::shared_ptr<Backend>
        backend_;  ///< that runs the job, also when another place is chosen meanwhile
    JobBridge* bridge_ = nullptr;
};

}  // namespace gouache::ui
