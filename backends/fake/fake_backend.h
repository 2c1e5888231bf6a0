#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "core/backend/backend.h"

namespace gouache::fake {

/// How the fake behaves; fixed when it is made.
struct FakeOptions {
    std::chrono::milliseconds stepDelay{0};  ///< how long each step takes
    std::chrono::milliseconds loadDelay{
        0};                          ///< how long the model takes to load, at each job's start
    std::optional<Error> refusal{};  ///< submit() gives this and takes nothing
    std::optional<Error> failure{};  ///< a job fails with it …
    int failAtStep = 1;              ///< … after this many steps of its first batch
    int picturesPerBatch = 1;        ///< where the request leaves it open
    bool cuda = false;               ///< also offers a device "cuda:0"
};

/// A backend without a model: pictures are drawn from the seed and the prompt, the same ones each
/// time, and form over the steps out of the seed's noise. It keeps every rule of Backend and
/// JobObserver, on one thread of its own, so what works with it is ready for a real one. The
/// destructor cancels what is left, each job with its last event, and joins.
class FakeBackend final : public Backend {
  public:
    explicit FakeBackend(FakeOptions options = {});
    ~FakeBackend() override;
    FakeBackend(const FakeBackend&) = delete;
    FakeBackend& operator=(const FakeBackend&) = delete;

    Result<Capabilities> capabilities() override;
    /// Refuses what validate() finds wrong, an attempt that is still running, and unknown devices.
    Result<void> submit(JobSpec job, std::shared_ptr<JobObserver> observer) override;
    void cancel(const JobAttempt& attempt) override;

  private:
    struct Job {
        JobSpec spec;
        std::shared_ptr<JobObserver> observer;
        bool cancelled = false;  ///< guarded by mutex_
    };
    class Run;

    void work(const std::stop_token& stop);
    /// False where the job was cancelled meanwhile.
    bool pause(const Job& job, std::chrono::milliseconds duration);

    const FakeOptions options_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::shared_ptr<Job>> waiting_;  ///< guarded by mutex_
    std::shared_ptr<Job> running_;              ///< guarded by mutex_
    bool closing_ = false;                      ///< guarded by mutex_
    std::jthread thread_;                       ///< last: started when all else is there
};

}  // namespace gouache::fake
