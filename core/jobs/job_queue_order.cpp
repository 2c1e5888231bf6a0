#include <algorithm>

#include "core/jobs/job_queue.h"
#include "core/jobs/job_queue_impl.h"

namespace gouache {

Result<JobQueue::Impl::Place> JobQueue::Impl::placeOf(const JobId& id) {
    GOUACHE_TRY(Statement row,
                database_.statement(
                    "SELECT number, state, attempt, position, batch FROM jobs WHERE id = ?"));
    GOUACHE_TRY(const bool there, row.bind(id).step());
    if (!there) {
        return makeError(ErrorCode::UnknownJob, id);
    }
    return Place{row.integer(0), static_cast<JobState>(row.integer(1)),
                 static_cast<int>(row.integer(2)), row.integer(3), row.integer(4)};
}

Result<void> JobQueue::move(std::span<const JobId> ids, const std::optional<JobId>& before) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        std::vector<std::int64_t> moved;
        for (const JobId& id : ids) {
            GOUACHE_TRY(const Impl::Place place, impl_->placeOf(id));
            if (place.state == JobState::Pending && std::ranges::count(moved, place.number) == 0) {
                moved.push_back(place.number);
                change.jobs.push_back(id);
            }
        }
        if (moved.empty()) {
            return ids.empty() ? Result<void>() : makeError(ErrorCode::JobNotPending);
        }
        std::optional<std::int64_t> high;
        if (before) {
            GOUACHE_TRY(const Impl::Place place, impl_->placeOf(*before));
            high = place.position;
        }
        GOUACHE_TRY(const auto positions, impl_->positionsBefore(high, moved.size()));
        for (std::size_t i = 0; i < moved.size(); ++i) {
            GOUACHE_CHECK(impl_->database_.execute("UPDATE jobs SET position = ? WHERE number = ?",
                                                   positions[i], moved[i]));
        }
        change.orderChanged = true;
        return {};
    });
}

Result<void> JobQueue::moveToFront(std::span<const JobId> ids) {
    std::optional<JobId> first;
    {
        const auto found = impl_->read([&]() -> Result<std::optional<JobId>> {
            GOUACHE_TRY(Statement row,
                        impl_->database_.statement("SELECT id FROM jobs WHERE state = ? "
                                                   "ORDER BY position LIMIT 1"));
            GOUACHE_TRY(const bool there, row.bind(numberOf(JobState::Pending)).step());
            return there ? std::optional(row.text(0)) : std::nullopt;
        });
        if (!found.ok()) {
            return found.error();
        }
        first = found.value();
    }
    return move(ids, first);
}

Result<void> JobQueue::setProfile(std::span<const JobId> ids, const std::string& profile) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        for (const JobId& id : ids) {
            GOUACHE_TRY(JobRecord job, impl_->record(id));
            if (job.state != JobState::Pending) {
                continue;
            }
            job.draft.profile = profile;
            GOUACHE_CHECK(impl_->rewriteDraft(id, job.draft));
            change.jobs.push_back(id);
        }
        return change.jobs.empty() && !ids.empty() ? makeError(ErrorCode::JobNotPending)
                                                   : Result<void>();
    });
}

Result<void> JobQueue::cancel(const JobId& id, int attempt) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(const Impl::Place place, impl_->placeOf(id));
        const bool open = place.state == JobState::Pending || place.state == JobState::Running;
        if (!open) {
            return {};
        }
        if (place.attempt != attempt) {
            return makeError(ErrorCode::JobMovedOn);
        }
        change.jobs.push_back(id);
        const Result<int> changed =
            place.state == JobState::Running
                ? impl_->database_.execute("UPDATE jobs SET cancelling = 1 WHERE number = ?",
                                           place.number)
                : impl_->database_.execute(
                      "UPDATE jobs SET state = ?, finished = ?, reason = NULL WHERE number = ?",
                      numberOf(JobState::Cancelled), numberOf(wallClock()), place.number);
        return changed.ok() ? Result<void>() : changed.error();
    });
}

Result<int> JobQueue::retry(std::span<const JobId> ids) {
    return impl_->write([&](QueueChange& change) -> Result<int> {
        for (const JobId& id : ids) {
            GOUACHE_TRY(const Impl::Place place, impl_->placeOf(id));
            if (place.state != JobState::Failed && place.state != JobState::Cancelled &&
                place.state != JobState::Quarantined) {
                continue;
            }
            GOUACHE_TRY(const auto positions, impl_->positionsBefore(std::nullopt, 1));
            GOUACHE_CHECK(impl_->database_.execute(
                "UPDATE jobs SET state = ?, position = ?, crashes = 0, cancelling = 0, "
                "remote_job = '', started = NULL, finished = NULL, reason = NULL WHERE number = ?",
                numberOf(JobState::Pending), positions.front(), place.number));
            change.jobs.push_back(id);
        }
        change.orderChanged = !change.jobs.empty();
        return static_cast<int>(change.jobs.size());
    });
}

Result<int> JobQueue::remove(std::span<const JobId> ids) {
    return impl_->write([&](QueueChange& change) -> Result<int> {
        for (const JobId& id : ids) {
            GOUACHE_TRY(const Impl::Place place, impl_->placeOf(id));
            if (place.state == JobState::Pending || place.state == JobState::Running) {
                continue;
            }
            GOUACHE_CHECK(
                impl_->database_.execute("DELETE FROM jobs WHERE number = ?", place.number));
            change.jobs.push_back(id);
        }
        change.orderChanged = !change.jobs.empty();
        return static_cast<int>(change.jobs.size());
    });
}

}  // namespace gouache
