#include "ui/bridge/generation_controller.h"

#include "ui/bridge/backend_host.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/job_bridge.h"

namespace gouache::ui {

GenerationController::GenerationController(BackendHost* host, QObject* parent)
    : QObject(parent), host_(host) {
    connect(host_, &BackendHost::stateChanged, this, &GenerationController::onHostChanged);
}

GenerationController::~GenerationController() {
    if (backend_ && bridge_ != nullptr) {
        backend_->cancel(bridge_->id());
    }
}

void GenerationController::start(DocumentState canvas, PlanInput input) {
    if (isBusy()) {
        return;
    }
    defaults_ = input.defaults;
    plan_ = {};
    run_ = {};
    setState(State::Planning);
    planner_.plan(std::move(canvas), std::move(input), [this](Result<GenerationPlan> plan) {
        if (plan.ok()) {
            begin(*std::move(plan));
        } else {
            finish(JobOutcome::Failed, plan.error());
        }
    });
}

void GenerationController::repeat(GenerationPlan plan, const ModelDefaults& defaults) {
    if (!isBusy()) {
        defaults_ = defaults;
        begin(std::move(plan));
    }
}

void GenerationController::begin(GenerationPlan plan) {
    plan_ = std::move(plan);
    plan_.request = resolveDefaults(std::move(plan_.request), defaults_);
    run_ = {plan_.request, plan_.placement};
    secondPass_ = false;
    keepOnStop_ = false;
    done_ = 0;
    toGoOver_.clear();
    if (const auto problems = validate(plan_.request, defaults_); !problems.empty()) {
        finish(JobOutcome::Failed, problems.front().error);
        return;
    }
    setState(State::WaitingForBackend);
    if (host_->state() == BackendHost::State::Ready) {
        submit();
    } else {
        host_->open(host_->placeId());
    }
}

void GenerationController::stop() {
    if (state_ == State::Planning || state_ == State::WaitingForBackend) {
        finish(JobOutcome::Cancelled, std::nullopt);
    } else if (state_ == State::Running) {
        setState(State::Stopping);
        if (bridge_ != nullptr) {
            backend_->cancel(bridge_->id());
        } else {
            finish(JobOutcome::Cancelled, std::nullopt);  // between the passes
        }
    }
}

void GenerationController::stopAndKeep() {
    keepOnStop_ = state_ == State::Running;
    stop();
}

void GenerationController::onHostChanged() {
    if (state_ != State::WaitingForBackend) {
        return;
    }
    if (host_->state() == BackendHost::State::Ready) {
        submit();
    } else if (host_->state() == BackendHost::State::Failed) {
        finish(JobOutcome::Failed, host_->error());
    }
}

void GenerationController::submit() {
    JobSpec spec;
    spec.id = {newJobId(), 1};
    spec.request = run_.request;
    spec.device = device_;
    lastPreview_.reset();
    bridge_ = new JobBridge(spec.id, this);
    connect(bridge_, &JobBridge::progressed, this, &GenerationController::progressed);
    connect(bridge_, &JobBridge::previewed, this, &GenerationController::onPreview);
    connect(bridge_, &JobBridge::resulted, this, &GenerationController::onResult);
    connect(bridge_, &JobBridge::finished, this, &GenerationController::onJobFinished);
    backend_ = host_->backend();
    setState(State::Running);
    const auto observer = bridge_->observer();
    if (auto taken = backend_->submit(std::move(spec), observer); !taken.ok()) {
        onJobFinished(JobOutcome::Failed, taken.error());
    }
}

void GenerationController::onPreview(const Preview& preview) {
    if (state_ != State::Running || !preview.image || preview.image->empty()) {
        return;
    }
    lastPreview_ = preview;
    const Placement& placement = run_.placement;
    if (!placement.mask) {
        Q_EMIT previewed(toQImage(preview.image));
        return;
    }
    // At the preview's own size: it comes often and is small.
    Placement small;
    small.area = {0, 0, preview.image->width(), preview.image->height()};
    small.mask = sharedImage(atSize(*placement.mask, small.area.size()));
    Q_EMIT previewed(toQImage(sharedImage(layerImage(*preview.image, small))));
}

void GenerationController::onResult(const PictureResult& result) {
    if (!result.image || result.image->empty()) {
        return;
    }
    if (plan_.second && !secondPass_) {
        toGoOver_.push_back(result);
        if (state_ == State::Running) {
            Q_EMIT previewed(toQImage(sharedImage(layerImage(*result.image, plan_.placement))));
        }
        return;
    }
    PictureResult finished = result;
    if (secondPass_) {
        finished.picture = toGoOver_.front().picture;
        finished.seed = toGoOver_.front().seed;
        finished.seconds += toGoOver_.front().seconds;
        finished.notes.emplace_back("second_pass");
    }
    deliver(finished, run_.placement, false);
}

void GenerationController::deliver(const PictureResult& result, const Placement& placement,
                                   bool stopped) {
    GeneratedPicture picture;
    picture.result = result;
    picture.request = singlePicture(plan_.request, result.picture);
    picture.intent = plan_.intent;
    picture.placement = placement;
    picture.planned = plan_.placement;
    picture.second = plan_.second;
    picture.stopped = stopped;
    ++done_;
    Q_EMIT pictureReady(picture);
}

void GenerationController::onJobFinished(JobOutcome outcome, const std::optional<Error>& error) {
    if (bridge_ != nullptr) {
        bridge_->deleteLater();
        bridge_ = nullptr;
    }
    if (outcome == JobOutcome::Cancelled && keepOnStop_) {
        keepWhatThereIs();
    }
    if (outcome == JobOutcome::Done && state_ == State::Running) {
        if (secondPass_ && !toGoOver_.empty()) {
            toGoOver_.pop_front();
        }
        if (!toGoOver_.empty()) {
            goOver();
            return;
        }
    }
    finish(outcome, error);
}

void GenerationController::goOver() {
    secondPass_ = true;
    GenerationPlan one = plan_;
    one.request = singlePicture(plan_.request, toGoOver_.front().picture);
    planner_.planSecond(std::move(one), toGoOver_.front().image, defaults_, [this](SecondRun run) {
        if (state_ != State::Running) {
            return;
        }
        run_ = std::move(run);
        run_.request = resolveDefaults(std::move(run_.request), defaults_);
        submit();
    });
}

void GenerationController::keepWhatThereIs() {
    keepOnStop_ = false;
    if (!toGoOver_.empty()) {
        for (const PictureResult& first : toGoOver_) {
            deliver(first, plan_.placement, true);
        }
    } else if (lastPreview_) {
        PictureResult result;
        result.picture = lastPreview_->picture;
        result.seed = seedOf(plan_.request, result.picture);
        result.image = sharedImage(
            atSize(converted(*lastPreview_->image, PixelFormat::Rgb8), run_.request.size));
        result.notes.emplace_back("stopped_early");
        deliver(result, run_.placement, true);
    }
}

void GenerationController::finish(JobOutcome outcome, const std::optional<Error>& error) {
    planner_.drop();
    if (bridge_ != nullptr) {
        bridge_->deleteLater();
        bridge_ = nullptr;
    }
    backend_.reset();
    toGoOver_.clear();
    lastPreview_.reset();
    setState(State::Idle);
    Q_EMIT finished(outcome, error);
}

void GenerationController::setState(State state) {
    if (state != state_) {
        state_ = state;
        Q_EMIT stateChanged();
    }
}

}  // namespace gouache::ui
