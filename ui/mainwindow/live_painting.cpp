#include "ui/mainwindow/live_painting.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "ui/bridge/error_text.h"
#include "ui/bridge/job_bridge.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/session.h"

namespace gouache::ui {

namespace {

constexpr int kPoll = 100;               // ms
constexpr qint64 kLongestWait = 3000;    // ms without a picture
constexpr double kNearlyDone = 0.5;      // part of a usual run
constexpr std::size_t kRemembered = 10;  // runs

bool changesPicture(const DocumentChange& change) {
    return std::holds_alternative<PixelsChanged>(change) ||
           std::holds_alternative<LayerAdded>(change) ||
           std::holds_alternative<LayerRemoved>(change) ||
           std::holds_alternative<LayerMoved>(change) ||
           std::holds_alternative<LayersRearranged>(change) ||
           std::holds_alternative<LayerPropertyChanged>(change) ||
           std::holds_alternative<SelectionChanged>(change) ||
           std::holds_alternative<FrameChanged>(change) ||
           std::holds_alternative<DocumentReset>(change);
}

}  // namespace

LivePainting::LivePainting(Session* session, GenerationFlow* flow, QObject* parent)
    : QObject(parent), session_(session), flow_(flow), seed_{std::random_device{}()} {
    timer_.setSingleShot(true);
    timer_.setInterval(kPoll);
    connect(&timer_, &QTimer::timeout, this, &LivePainting::advance);
    connect(&session_->backends, &BackendHost::stateChanged, this, &LivePainting::advance);
    connect(&session_->generation, &GenerationController::stateChanged, this,
            &LivePainting::advance);
    connect(flow_, &GenerationFlow::formEdited, this, &LivePainting::touch);
    new DocumentWatch(
        session_,
        [this](const DocumentChange& change) {
            if (changesPicture(change)) {
                touch();
            }
        },
        [this] {
            latest_.reset();
            touch();
        },
        this);
}

LivePainting::~LivePainting() {
    abort();
}

double LivePainting::meanSeconds() const {
    return seconds_.empty() ? 0
                            : std::accumulate(seconds_.begin(), seconds_.end(), 0.0) /
                                  static_cast<double>(seconds_.size());
}

void LivePainting::setActive(bool active) {
    if (active == active_) {
        return;
    }
    active_ = active;
    if (active_) {
        touch();
    } else {
        abort();
        planner_.drop();
        planning_ = false;
        timer_.stop();
        Q_EMIT stateChanged({});
    }
    Q_EMIT activeChanged(active_);
}

void LivePainting::setSettings(const LiveSettings& settings) {
    settings_ = settings;
    touch();
}

void LivePainting::touch() {
    if (!active_) {
        return;
    }
    if (!changed_ && bridge_ == nullptr) {
        sinceResult_.start();
    }
    changed_ = true;
    if (bridge_ != nullptr && !overtakenRunMayFinish()) {
        abort();
    }
    if (!timer_.isActive()) {
        timer_.start();
    }
}

bool LivePainting::overtakenRunMayFinish() const {
    const bool nearlyDone = meanSeconds() > 0 && static_cast<double>(sinceStart_.elapsed()) >
                                                     kNearlyDone * 1000 * meanSeconds();
    return nearlyDone || sinceResult_.elapsed() > kLongestWait;
}

void LivePainting::advance() {
    if (!active_ || !changed_ || planning_ || bridge_ != nullptr || timer_.isActive() ||
        session_->generation.isBusy()) {
        return;
    }
    switch (session_->backends.state()) {
        case BackendHost::State::Ready:
            plan();
            break;
        case BackendHost::State::Opening:
            Q_EMIT stateChanged(tr("Starting the engine…"));
            break;
        case BackendHost::State::Closed:
        case BackendHost::State::Failed:
            if (const auto& error = session_->backends.error()) {
                Q_EMIT stateChanged(errorSentence(*error));
            } else {
                session_->backends.open(session_->backends.placeId());
            }
            break;
    }
}

void LivePainting::plan() {
    changed_ = false;
    planning_ = true;
    PlanInput input = flow_->planInput();
    input.form.strength = settings_.strength;
    input.form.steps = settings_.steps;
    input.form.guidance = settings_.guidance;
    input.form.count = 1;
    if (!input.form.seed) {
        input.form.seed = seed_;  // the same noise, so that the picture does not jump
    }
    input.options.secondPass = false;
    input.options.intent.reset();
    const bool picture = intentFor(session_->document(), {}, 0.5) != Intent::Generate;
    input.options.intent = picture ? Intent::Refine : Intent::Generate;
    const ModelDefaults defaults = input.defaults;
    planner_.plan(session_->document().state(), std::move(input),
                  [this, defaults](Result<GenerationPlan> plan) {
                      planning_ = false;
                      if (!plan.ok()) {
                          Q_EMIT stateChanged(errorSentence(plan.error()));
                          return;
                      }
                      plan->request = resolveDefaults(std::move(plan->request), defaults);
                      const auto problems = validate(plan->request, defaults);
                      if (!problems.empty()) {
                          Q_EMIT stateChanged(errorSentence(problems.front().error));
                          return;
                      }
                      submit(*std::move(plan));
                  });
}

void LivePainting::submit(GenerationPlan plan) {
    if (session_->backends.state() != BackendHost::State::Ready || session_->generation.isBusy()) {
        changed_ = true;
        return;
    }
    plan_ = std::move(plan);
    JobSpec spec;
    spec.id = {newJobId(), 1};
    spec.request = plan_.request;
    spec.device = session_->generation.device();
    spec.previews = false;
    bridge_ = new JobBridge(spec.id, this);
    connect(bridge_, &JobBridge::resulted, this, &LivePainting::onResult);
    connect(bridge_, &JobBridge::finished, this, &LivePainting::onFinished);
    backend_ = session_->backends.backend();
    sinceStart_.start();
    if (!sinceResult_.isValid()) {
        sinceResult_.start();
    }
    const auto observer = bridge_->observer();
    if (auto taken = backend_->submit(std::move(spec), observer); !taken.ok()) {
        onFinished(JobOutcome::Failed, taken.error());
    }
}

void LivePainting::abort() {
    if (bridge_ != nullptr) {
        backend_->cancel(bridge_->id());
        bridge_->deleteLater();
        bridge_->disconnect(this);
        bridge_ = nullptr;
    }
}

void LivePainting::onResult(const PictureResult& result) {
    if (!result.image || result.image->empty()) {
        return;
    }
    GeneratedPicture picture;
    picture.result = result;
    picture.request = plan_.request;
    picture.intent = plan_.intent;
    picture.placement = plan_.placement;
    picture.planned = plan_.placement;
    latest_ = std::move(picture);
    sinceResult_.start();
    seconds_.push_back(static_cast<double>(sinceStart_.elapsed()) / 1000);
    if (seconds_.size() > kRemembered) {
        seconds_.erase(seconds_.begin());
    }
    Q_EMIT pictureReady();
}

void LivePainting::onFinished(JobOutcome outcome, const std::optional<Error>& error) {
    if (bridge_ != nullptr) {
        bridge_->deleteLater();
        bridge_ = nullptr;
    }
    if (outcome == JobOutcome::Failed && error) {
        Q_EMIT stateChanged(errorSentence(*error));
    } else if (outcome == JobOutcome::Done) {
        Q_EMIT stateChanged({});
    }
    if (changed_ && !timer_.isActive()) {
        timer_.start();
    }
}

}  // namespace gouache::ui
