#include "ui/bridge/queue_host.h"

#include <algorithm>
#include <mutex>

#include "core/models/model_places.h"

namespace gouache::ui {

namespace {

/// How often another program's changes are looked for, and whether it still runs the jobs.
constexpr int kPollMs = 1000;

}  // namespace

/// Finds models on the scheduler's thread.
class QueueHost::ModelFinder {
  public:
    void set(std::vector<ModelInfo> models) {
        const std::lock_guard lock(mutex_);
        models_ = std::move(models);
    }

    Result<ModelInfo> find(const std::string& nameOrPath) const {
        {
            const std::lock_guard lock(mutex_);
            const auto known = std::ranges::find_if(models_, [&nameOrPath](const ModelInfo& info) {
                return info.kind == ModelKind::Checkpoint && !nameOrPath.empty() &&
                       (info.name == nameOrPath || info.path == nameOrPath);
            });
            if (known != models_.end()) {
                return *known;
            }
        }
        return findModel(nameOrPath, ModelKind::Checkpoint, allModelFolders());
    }

  private:
    mutable std::mutex mutex_;
    std::vector<ModelInfo> models_;
};

QueueHost::QueueHost(std::filesystem::path folder, std::shared_ptr<BackendProvider> backends,
                     QObject* parent)
    : QObject(parent),
      folder_(std::move(folder)),
      backends_(std::move(backends)),
      models_(std::make_shared<ModelFinder>()) {
    worker_.setMaxThreadCount(1);
    worker_.setExpiryTimeout(-1);
    pollTimer_.setInterval(kPollMs);
    connect(&pollTimer_, &QTimer::timeout, this, &QueueHost::poll);
    connect(&bridge_, &QueueBridge::changed, this, [this](const QueueChange& change) {
        if (change.stateChanged || change.everything) {
            readPause();
        }
    });
    connect(&bridge_, &QueueBridge::progressed, this, [this](const JobAttempt& attempt) {
        running_.insert(QString::fromStdString(attempt.job));
    });
    connect(&bridge_, &QueueBridge::ended, this, [this](const JobAttempt& attempt) {
        running_.remove(QString::fromStdString(attempt.job));
    });
    connect(&bridge_, &QueueBridge::profilesHeld, this,
            [this](const std::vector<HeldProfile>& held) {
                held_ = held;
                Q_EMIT heldChanged();
            });
}

QueueHost::~QueueHost() {
    worker_.waitForDone();
    scheduler_.reset();
    queue_.reset();
}

void QueueHost::open() {
    if (state_ == State::Closed || state_ == State::Failed) {
        state_ = State::Opening;
        error_.reset();
        worker_.start([this] { openNow(); });
        Q_EMIT stateChanged();
    }
}

void QueueHost::openNow() {
    openError_.reset();
    auto opened = JobQueue::open(folder_);
    if (opened.ok()) {
        queue_ = *std::move(opened);
        queue_->addObserver(bridge_.queueObserver());
    } else {
        openError_ = opened.error();
    }
    QMetaObject::invokeMethod(
        this,
        [this, error = openError_] {
            error_ = error;
            onOpened();
        },
        Qt::QueuedConnection);
}

void QueueHost::onOpened() {
    state_ = error_ ? State::Failed : State::Ready;
    if (state_ == State::Ready) {
        readPause();
        pollTimer_.start();
        if (!profiles_.empty()) {
            startNow();
        }
    }
    Q_EMIT stateChanged();
}

void QueueHost::run(std::function<void(JobQueue*)> work) {
    if (state_ == State::Closed) {
        open();
    }
    worker_.start([this, work = std::move(work)] { work(queue_.get()); });
}

void QueueHost::change(std::function<Result<void>(JobQueue&)> work) {
    ask<bool>(
        this,
        [work = std::move(work)](JobQueue& queue) -> Result<bool> {
            GOUACHE_CHECK(work(queue));
            return true;
        },
        [this](const Result<bool>& done) {
            if (!done.ok()) {
                Q_EMIT failed(done.error());
            }
        });
}

void QueueHost::cancel(const std::vector<JobAttempt>& attempts) {
    change([this, attempts](JobQueue& queue) -> Result<void> {
        for (const JobAttempt& attempt : attempts) {
            GOUACHE_CHECK(queue.cancel(attempt.job, attempt.attempt));
            if (scheduler_) {
                scheduler_->cancel(attempt);
            }
        }
        return {};
    });
}

void QueueHost::setPaused(bool paused) {
    change([paused](JobQueue& queue) { return queue.setPaused(paused); });
}

void QueueHost::setGroupByModel(bool group) {
    change([group](JobQueue& queue) { return queue.setGroupByModel(group); });
}

void QueueHost::setProfiles(std::vector<SchedulerProfile> profiles) {
    profiles_ = std::move(profiles);
    Q_EMIT profilesChanged();
    if (runner_ == Runner::Here) {
        run([this, given = profiles_](JobQueue*) {
            if (scheduler_) {
                scheduler_->setProfiles(given);
            }
        });
    } else if (state_ == State::Ready && !profiles_.empty()) {
        startNow();
    }
}

void QueueHost::setBudgets(const Budgets& budgets) {
    budgets_ = budgets;
    run([this, budgets](JobQueue*) {
        if (scheduler_) {
            scheduler_->setBudgets(budgets);
        }
    });
}

void QueueHost::setModels(std::vector<ModelInfo> models) {
    models_->set(std::move(models));
}

std::function<Result<ModelInfo>(const std::string&)> QueueHost::modelFinder() const {
    return [models = models_](const std::string& name) { return models->find(name); };
}

void QueueHost::startNow() {
    if (starting_) {
        return;
    }
    starting_ = true;
    run([this, profiles = profiles_, budgets = budgets_, find = modelFinder()](JobQueue* queue) {
        std::optional<Error> error;
        if (queue != nullptr && !scheduler_) {
            auto started =
                Scheduler::start({.queue = *queue,
                                  .backends = *backends_,
                                  .profiles = profiles,
                                  .budgets = budgets,
                                  .findModel = find,
                                  .now =
                                      [] {
                                          return std::chrono::floor<std::chrono::milliseconds>(
                                              std::chrono::system_clock::now());
                                      },
                                  .version = "Gouache " GOUACHE_VERSION});
            if (started.ok()) {
                scheduler_ = *std::move(started);
                scheduler_->addObserver(bridge_.schedulerObserver());
            } else {
                error = started.error();
            }
        }
        QMetaObject::invokeMethod(
            this, [this, error] { onStarted(error); }, Qt::QueuedConnection);
    });
}

void QueueHost::onStarted(const std::optional<Error>& error) {
    starting_ = false;
    if (!error) {
        setRunner(Runner::Here);
        readPause();
    } else if (error->code == ErrorCode::RunnerElsewhere) {
        setRunner(Runner::Elsewhere);
    } else {
        setRunner(Runner::Nobody);
        Q_EMIT failed(*error);
    }
}

void QueueHost::setRunner(Runner runner) {
    if (runner != runner_) {
        runner_ = runner;
        Q_EMIT runnerChanged();
    }
}

void QueueHost::poll() {
    if (runner_ == Runner::Elsewhere && !profiles_.empty()) {
        startNow();
    }
    if (polling_) {
        return;
    }
    polling_ = true;
    ask<bool>(
        this,
        [](JobQueue& queue) -> Result<bool> {
            queue.pollOthers();
            return true;
        },
        [this](const Result<bool>&) { polling_ = false; });
}

void QueueHost::readPause() {
    struct Pause {
        bool paused = false;
        std::optional<Error> reason;
        bool groups = false;
    };
    ask<Pause>(
        this,
        [](JobQueue& queue) -> Result<Pause> {
            return Pause{queue.isPaused(), queue.pauseReason(), queue.groupsByModel()};
        },
        [this](const Result<Pause>& now) {
            if (now.ok() && (now->paused != paused_ || now->reason != pauseReason_ ||
                             now->groups != groupsByModel_)) {
                paused_ = now->paused;
                pauseReason_ = now->reason;
                groupsByModel_ = now->groups;
                Q_EMIT pausedChanged();
            }
        });
}

}  // namespace gouache::ui
