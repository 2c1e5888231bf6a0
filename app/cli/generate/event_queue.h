#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <variant>

#include "core/backend/job_observer.h"

namespace gouache::cli {

struct JobStarted {};
struct JobFinished {
    JobOutcome outcome = JobOutcome::Done;
    std::optional<Error> error;
};
using JobEvent = std::variant<JobStarted, StepProgress, Preview, PictureResult, JobFinished>;

/// Carries a job's events from the backend's thread to the program's own, which may take its time
/// over each.
class EventQueue final : public JobObserver {
  public:
    /// The next event, or none where `timeout` passes first. The program's thread.
    std::optional<JobEvent> next(std::chrono::milliseconds timeout);

    void onStarted(const EventHeader& header) override;
    void onProgress(const EventHeader& header, const StepProgress& progress) override;
    void onPreview(const EventHeader& header, const Preview& preview) override;
    void onResult(const EventHeader& header, const PictureResult& result) override;
    void onFinished(const EventHeader& header, JobOutcome outcome,
                    const std::optional<Error>& error) override;

  private:
    void push(JobEvent event);

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<JobEvent> events_;  ///< guarded by mutex_
};

}  // namespace gouache::cli
