#include "core/backend/event_queue.h"

#include <utility>

namespace gouache {

std::optional<JobEvent> EventQueue::next(std::chrono::milliseconds timeout) {
    std::unique_lock lock(mutex_);
    if (!arrived_.wait_for(lock, timeout, [this] { return !events_.empty(); })) {
        return std::nullopt;
    }
    JobEvent event = std::move(events_.front());
    events_.pop_front();
    return event;
}

void EventQueue::push(JobEvent event) {
    {
        const std::scoped_lock lock(mutex_);
        events_.push_back(std::move(event));
    }
    arrived_.notify_one();
}

void EventQueue::onStarted(const EventHeader&) {
    push(JobStarted{});
}
void EventQueue::onProgress(const EventHeader&, const StepProgress& progress) {
    push(progress);
}
void EventQueue::onPreview(const EventHeader&, const Preview& preview) {
    push(preview);
}
void EventQueue::onResult(const EventHeader&, const PictureResult& result) {
    push(result);
}
void EventQueue::onFinished(const EventHeader&, JobOutcome outcome,
                            const std::optional<Error>& error) {
    push(JobFinished{outcome, error});
    if (onOver_) {
        onOver_();
    }
}

}  // namespace gouache
