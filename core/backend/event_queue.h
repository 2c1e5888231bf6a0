#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>

#include "core/backend/job_observer.h"

namespace gouache {

struct JobStarted {};
struct JobFinished {
    JobOutcome outcome = JobOutcome::Done;
    std::optional<Error> error;
};
using JobEvent = std::variant<JobStarted, StepProgress, Preview, PictureResult, JobFinished>;

/// Carries a job's events from the backend's thread to another one, which may take its time over
/// each.
class EventQueue final : public JobObserver {
  public:
    /// `onOver`, where given, is called on the backend's thread with the last event.
    explicit EventQueue(std::function<void()> onOver = nullptr) : onOver_(std::move(onOver)) {}

    /// The next event, or none where `timeout` passes first. That other thread.
    std::optional<JobEvent> next(std::chrono::milliseconds timeout);

    void onStarted(const EventHeader& header) override;
    void onProgress(const EventHeader& header, const StepProgress& progress) override;
    void onPreview(const EventHeader& header, const Preview& preview) override;
    void onResult(const EventHeader& header, const PictureResult& result) override;
    void onFinished(const EventHeader& header, JobOutcome outcome,
                    const std::optional<Error>& error) override;

  private:
    void push(JobEvent event);

    const std::function<void()> onOver_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<JobEvent> events_;  ///< guarded by mutex_
};

}  // namespace gouache
