#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "core/jobs/scheduler.h"

namespace gouache::cli {

struct TryStarted {
    JobId job;
    BatchId batch;
    std::string title;
    std::string profile;
    int attempt = 0;
    int pictures = 1;
};
struct TryStep {
    JobAttempt attempt;
    StepProgress progress;
    int pass = 0;
    int passes = 1;
};
struct PictureKept {
    JobAttempt attempt;
    PictureRecord picture;
};
struct TryEnded {
    JobAttempt attempt;
    JobState state = JobState::Done;
    std::optional<Error> reason;
};
using QueueEvent =
    std::variant<TryStarted, TryStep, PictureKept, TryEnded, BudgetState, std::vector<HeldProfile>>;

/// Carries the scheduler's events to the program's own thread.
class QueueEvents final : public SchedulerObserver {
  public:
    /// The next event, or none where `timeout` passes first.
    std::optional<QueueEvent> next(std::chrono::milliseconds timeout);

    void onStarted(const JobRecord& job) override;
    void onProgress(const JobAttempt& attempt, const StepProgress& progress, int pass,
                    int passes) override;
    void onPicture(const JobAttempt& attempt, const PictureRecord& picture) override;
    void onEnded(const JobAttempt& attempt, JobState state,
                 const std::optional<Error>& reason) override;
    void onProfilesHeld(const std::vector<HeldProfile>& held) override;
    void onBudget(const BudgetState& state) override;

  private:
    void push(QueueEvent event);

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<QueueEvent> events_;  ///< guarded by mutex_
};

}  // namespace gouache::cli
