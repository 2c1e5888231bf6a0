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

void GenerationController::start(GenerationPlan plan, const ModelDefaults& defaults) {
    if (isBusy()) {
        return;
    }
    plan_ = std::move(plan);
    plan_.request = resolveDefaults(std::move(plan_.request), defaults);
    done_ = 0;
    setState(State::WaitingForBackend);
    if (host_->state() == BackendHost::State::Ready) {
        submit();
    } else {
        host_->open(host_->placeId());
    }
}

void GenerationController::stop() {
    if (state_ == State::WaitingForBackend) {
        finish(JobOutcome::Cancelled, std::nullopt);
    } else if (state_ == State::Running) {
        setState(State::Stopping);
        backend_->cancel(bridge_->id());
    }
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
    spec.request = plan_.request;
    spec.device = device_;
    bridge_ = new JobBridge(spec.id, this);
    connect(bridge_, &JobBridge::progressed, this, &GenerationController::progressed);
    connect(bridge_, &JobBridge::previewed, this, [this](const Preview& preview) {
        if (state_ == State::Running) {
            Q_EMIT previewed(toQImage(preview.image));
        }
    });
    connect(bridge_, &JobBridge::resulted, this, &GenerationController::onResult);
    connect(bridge_, &JobBridge::finished, this, &GenerationController::finish);
    backend_ = host_->backend();
    setState(State::Running);
    const auto observer = bridge_->observer();
    if (auto taken = backend_->submit(std::move(spec), observer); !taken.ok()) {
        finish(JobOutcome::Failed, taken.error());
    }
}

void GenerationController::onResult(const PictureResult& result) {
    if (!result.image || result.image->empty()) {
        return;
    }
    GeneratedPicture picture;
    picture.result = result;
    picture.request = plan_.request;
    picture.request.seed = result.seed;
    picture.request.count = 1;
    picture.mode = plan_.mode;
    picture.placement = plan_.placement;
    ++done_;
    Q_EMIT pictureReady(picture);
}

void GenerationController::finish(JobOutcome outcome, const std::optional<Error>& error) {
    if (bridge_ != nullptr) {
        bridge_->deleteLater();
        bridge_ = nullptr;
    }
    backend_.reset();
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
