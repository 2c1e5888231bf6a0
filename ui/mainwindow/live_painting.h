#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "core/backend/backend.h"
#include "ui/bridge/canvas_planner.h"
#include "ui/bridge/generated_picture.h"

namespace gouache::ui {

class GenerationFlow;
class JobBridge;
class Session;

/// How the canvas is regenerated while it is painted on: few steps, little guidance.
struct LiveSettings {
    double strength = 0.3;  ///< 0…1
    int steps = 6;
    double guidance = 1.8;
};

/// Regenerates the canvas as it changes. Planning and generating are on threads of their own, so
/// the pen never waits. A run that the canvas has overtaken is stopped at once, unless it is nearly
/// done or there has been no picture for seconds. GUI thread.
class LivePainting : public QObject {
    Q_OBJECT

  public:
    LivePainting(Session* session, GenerationFlow* flow, QObject* parent = nullptr);
    ~LivePainting() override;

    bool isActive() const { return active_; }
    /// Opens the engine where that has not been done.
    void setActive(bool active);
    const LiveSettings& settings() const { return settings_; }
    void setSettings(const LiveSettings& settings);
    /// The newest picture, for the canvas as it was a moment ago.
    const std::optional<GeneratedPicture>& latest() const { return latest_; }
    /// Of a run, in seconds, over the last ten; 0 = none yet.
    double meanSeconds() const;

  Q_SIGNALS:
    void activeChanged(bool active);
    void pictureReady();
    /// A sentence; empty = nothing to say.
    void stateChanged(const QString& text);

  private:
    void touch();
    void advance();
    void plan();
    void submit(GenerationPlan plan);
    void abort();
    void onResult(const PictureResult& result);
    void onFinished(JobOutcome outcome, const std::optional<Error>& error);
    bool overtakenRunMayFinish() const;

    Session* session_;
    GenerationFlow* flow_;
    CanvasPlanner planner_;
    LiveSettings settings_;
    bool active_ = false;
    bool changed_ = false;
    bool planning_ = false;
    QTimer timer_;
    QElapsedTimer sinceStart_;   ///< of the run
    QElapsedTimer sinceResult_;  ///< the last picture, or the first change without one
    std::vector<double> seconds_;
    std::shared_ptr<Backend> backend_;
    JobBridge* bridge_ = nullptr;
    GenerationPlan plan_;
    Seed seed_;
    std::optional<GeneratedPicture> latest_;
};

}  // namespace gouache::ui
