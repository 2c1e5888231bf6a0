#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "backends/local/engine/engine_state.h"
#include "core/backend/backend.h"
#include "core/backend/local_module.h"

namespace gouache::local {

/// The engine of this computer. One thread owns every tensor and runs the jobs in the order in
/// which they came; destroying the engine cancels them all and waits for that thread.
class LocalEngine final : public Backend {
  public:
    explicit LocalEngine(const LocalModuleOptions& options);
    ~LocalEngine() override;
    LocalEngine(const LocalEngine&) = delete;
    LocalEngine& operator=(const LocalEngine&) = delete;

    Result<Capabilities> capabilities() override;
    Result<void> submit(JobSpec job, std::shared_ptr<JobObserver> observer) override;
    void cancel(const JobAttempt& attempt) override;

  private:
    struct Task {
        JobSpec job;
        std::shared_ptr<JobObserver> observer;
        std::atomic<bool> cancelled{false};
    };

    void work();
    void run(Task& task);
    /// Ends the waiting tasks that were cancelled. On the engine's thread.
    void endCancelled();

    const LocalModuleOptions options_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::shared_ptr<Task>> waiting_;  ///< guarded by mutex_
    std::shared_ptr<Task> running_;              ///< guarded by mutex_
    bool stopping_ = false;                      ///< guarded by mutex_
    std::optional<EngineState> state_;           ///< only the engine's thread touches it
    std::thread thread_;                         ///< last: starts once everything else is there
};

}  // namespace gouache::local
