#pragma once

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/backend/backend_provider.h"
#include "ui/bridge/queue_bridge.h"

namespace gouache::ui {

/// The durable queue as the window has it: opened, asked and changed on a thread of its own, so
/// that the window never waits for the disk; its jobs are run as soon as there is a place for them.
/// GUI thread, but for the work itself.
class QueueHost : public QObject {
    Q_OBJECT

  public:
    enum class State { Closed, Opening, Ready, Failed };
    enum class Runner {
        Nobody,    ///< no place to run jobs yet
        Here,      ///< this program
        Elsewhere  ///< another program has this queue; taken over when it ends
    };

    QueueHost(std::filesystem::path folder, std::shared_ptr<BackendProvider> backends,
              QObject* parent = nullptr);
    /// What runs is stopped and goes back to waiting; what was asked for before is done.
    ~QueueHost() override;

    const std::filesystem::path& folder() const { return folder_; }
    /// Once; asking and changing does it too.
    void open();
    State state() const { return state_; }
    /// Set exactly where Failed.
    const std::optional<Error>& error() const { return error_; }
    Runner runner() const { return runner_; }
    /// Jobs that run here now.
    int running() const { return static_cast<int>(running_.size()); }
    const std::vector<HeldProfile>& heldProfiles() const { return held_; }

    bool isPaused() const { return paused_; }
    /// Why it paused itself; none where the user did.
    const std::optional<Error>& pauseReason() const { return pauseReason_; }
    bool groupsByModel() const { return groupsByModel_; }

    /// Where jobs may run from now on, in the order of preference; the first call begins to run
    /// them.
    void setProfiles(std::vector<SchedulerProfile> profiles);
    const std::vector<SchedulerProfile>& profiles() const { return profiles_; }
    void setBudgets(const Budgets& budgets);
    const Budgets& budgets() const { return budgets_; }
    /// Found by name before the model folders are looked through.
    void setModels(std::vector<ModelInfo> models);
    /// How the queue finds models; may be called on any thread, also when this is gone.
    std::function<Result<ModelInfo>(const std::string&)> modelFinder() const;

    /// `work` on the queue's thread, in the order of the calls; then `done` here, unless `context`
    /// is gone. Where the queue cannot be opened, `done` gets that error.
    template <typename Value>
    void ask(QObject* context, std::function<Result<Value>(JobQueue&)> work,
             std::function<void(Result<Value>)> done) {
        const QPointer<QObject> alive(context);
        run([this, alive, work = std::move(work), done = std::move(done)](JobQueue* queue) {
            auto answer = std::make_shared<Result<Value>>(
                queue != nullptr ? work(*queue) : Result<Value>(*openError_));
            // The destructor waits for this thread; Qt drops the call where this is gone by then.
            QMetaObject::invokeMethod(
                this,
                [alive, done, answer] {
                    if (alive) {
                        done(std::move(*answer));
                    }
                },
                Qt::QueuedConnection);
        });
    }
    /// The same without an answer: failed() tells what went wrong.
    void change(std::function<Result<void>(JobQueue&)> work);

    /// Pending ones at once, the running one within one step.
    void cancel(const std::vector<JobAttempt>& attempts);
    void setPaused(bool paused);
    void setGroupByModel(bool group);

    const QueueBridge& bridge() const { return bridge_; }

  Q_SIGNALS:
    void stateChanged();
    void runnerChanged();
    void pausedChanged();
    void profilesChanged();
    /// Which of them take no job for now.
    void heldChanged();
    void failed(const gouache::Error& error);

  private:
    class ModelFinder;

    void run(std::function<void(JobQueue*)> work);
    void openNow();
    void startNow();
    void poll();
    void onOpened();
    void onStarted(const std::optional<Error>& error);
    void readPause();
    void setRunner(Runner runner);

    const std::filesystem::path folder_;
    std::shared_ptr<BackendProvider> backends_;
    std::shared_ptr<ModelFinder> models_;
    QueueBridge bridge_;
    State state_ = State::Closed;
    std::optional<Error> error_;
    Runner runner_ = Runner::Nobody;
    QSet<QString> running_;
    std::vector<HeldProfile> held_;
    bool paused_ = false;
    std::optional<Error> pauseReason_;
    bool groupsByModel_ = false;
    std::vector<SchedulerProfile> profiles_;
    Budgets budgets_;
    QTimer pollTimer_;
    bool polling_ = false;
    bool starting_ = false;
    // Of the worker, until it has ended.
    std::unique_ptr<JobQueue> queue_;
    std::optional<Error> openError_;
    std::unique_ptr<Scheduler> scheduler_;
    QThreadPool worker_;
};

}  // namespace gouache::ui
