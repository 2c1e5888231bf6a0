#include "app/cli/queue/queue_events.h"

#include <algorithm>
#include <utility>

#include "app/cli/queue/job_title.h"

namespace gouache::cli {

std::optional<QueueEvent> QueueEvents::next(std::chrono::milliseconds timeout) {
    std::unique_lock lock(mutex_);
    if (!arrived_.wait_for(lock, timeout, [this] { return !events_.empty(); })) {
        return std::nullopt;
    }
    QueueEvent event = std::move(events_.front());
    events_.pop_front();
    return event;
}

void QueueEvents::push(QueueEvent event) {
    {
        const std::scoped_lock lock(mutex_);
        events_.push_back(std::move(event));
    }
    arrived_.notify_one();
}

void QueueEvents::onStarted(const JobRecord& job) {
    push(TryStarted{job.id, job.batch, titleOf(job.draft), job.backend, job.attempt,
                    std::max(1, job.draft.request.count)});
}
void QueueEvents::onProgress(const JobAttempt& attempt, const StepProgress& progress, int pass,
                             int passes) {
    push(TryStep{attempt, progress, pass, passes});
}
void QueueEvents::onPicture(const JobAttempt& attempt, const PictureRecord& picture) {
    push(PictureKept{attempt, picture});
}
void QueueEvents::onEnded(const JobAttempt& attempt, JobState state,
                          const std::optional<Error>& reason) {
    push(TryEnded{attempt, state, reason});
}
void QueueEvents::onProfilesHeld(const std::vector<HeldProfile>& held) {
    push(held);
}
void QueueEvents::onBudget(const BudgetState& state) {
    push(state);
}

}  // namespace gouache::cli
