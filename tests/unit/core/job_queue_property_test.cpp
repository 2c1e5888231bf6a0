// Random sequences of what users, schedulers and crashes do to a queue, against a plain model of
// it: conservation, order, final states.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <optional>
#include <set>

#include "tests/unit/core/queue_support.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

struct ModelJob {
    JobState state = JobState::Pending;
    int attempt = 0;
    int crashes = 0;
    bool cancelling = false;
};

/// The queue as it should be.
struct Model {
    std::map<JobId, ModelJob> jobs;
    std::vector<JobId> order;  ///< pending and running ones
    std::int64_t enqueued = 0;
    std::int64_t removed = 0;
    bool paused = false;

    std::vector<JobId> in(std::initializer_list<JobState> states) const {
        std::vector<JobId> found;
        for (const auto& [id, job] : jobs) {
            if (std::ranges::find(states, job.state) != states.end()) {
                found.push_back(id);
            }
        }
        return found;
    }
    std::vector<JobId> waiting() const {
        std::vector<JobId> found;
        for (const JobId& id : order) {
            if (jobs.at(id).state == JobState::Pending) {
                found.push_back(id);
            }
        }
        return found;
    }
    void end(const JobId& id, JobState state) {
        jobs[id].state = state;
        jobs[id].cancelling = false;
        if (state != JobState::Pending) {
            std::erase(order, id);
        }
    }
};

std::vector<JobId> idsOf(const std::vector<JobRow>& rows, JobState state) {
    std::vector<JobId> ids;
    for (const JobRow& row : rows) {
        if (row.state == state) {
            ids.push_back(row.id);
        }
    }
    return ids;
}

void compare(JobQueue& queue, const Model& model) {
    const auto rows = queue.rows().value();
    const QueueCounts counts = queue.counts().value();
    RC_ASSERT(counts.total() == static_cast<std::int64_t>(rows.size()));
    RC_ASSERT(counts.total() == model.enqueued - model.removed);
    RC_ASSERT(rows.size() == model.jobs.size());
    for (const JobRow& row : rows) {
        RC_ASSERT(model.jobs.contains(row.id));
        const ModelJob& job = model.jobs.at(row.id);
        RC_ASSERT(nameOf(row.state) == nameOf(job.state));
        RC_ASSERT(row.attempt == job.attempt);
    }
    RC_ASSERT(idsOf(rows, JobState::Pending) == model.waiting());
    RC_ASSERT(queue.isPaused() == model.paused);
}

JobId pick(const std::vector<JobId>& ids) {
    return *rc::gen::elementOf(ids);
}

RC_GTEST_PROP(QueueProperty, everySequenceConserves, ()) {
    const testing::EnvironmentVariable fast("TMPDIR", testing::fastFolder());
    const testing::TemporaryFolder folder;
    auto queue = JobQueue::open(folder / "queue").value();
    Model model;
    std::vector<BatchId> batches;
    const int steps = *rc::gen::inRange(1, 40);
    for (int step = 0; step < steps; ++step) {
        switch (*rc::gen::inRange(0, 14)) {
            case 0:
            case 1: {
                const int count = *rc::gen::inRange(0, 4);
                batches.push_back(
                    queue->enqueue(testing::batchOf("b"), testing::draftsOf(count)).value());
                const auto added = queue->rows(testing::ofBatch(batches.back())).value();
                for (const JobRow& row : added) {
                    model.jobs[row.id] = {};
                    model.order.push_back(row.id);
                    ++model.enqueued;
                }
                break;
            }
            case 2:
            case 3:
            case 4: {
                const auto claimed = queue->claim(testing::anyJob(), "local").value();
                const auto waiting = model.waiting();
                RC_ASSERT(claimed.has_value() == (!model.paused && !waiting.empty()));
                if (claimed) {
                    RC_ASSERT(claimed->id == waiting.front());
                    model.jobs[claimed->id].state = JobState::Running;
                    ++model.jobs[claimed->id].attempt;
                }
                break;
            }
            case 5:
            case 6: {
                const auto running = model.in({JobState::Running});
                if (running.empty()) {
                    break;
                }
                const JobId id = pick(running);
                const int attempt = model.jobs[id].attempt;
                // A late event of an earlier try changes nothing.
                RC_ASSERT(
                    queue->finish({id, attempt - 1}, JobState::Failed, std::nullopt, std::nullopt)
                        .ok());
                auto state =
                    *rc::gen::element(JobState::Done, JobState::Failed, JobState::Cancelled);
                RC_ASSERT(queue->finish({id, attempt}, state, std::nullopt, std::nullopt).ok());
                if (model.jobs[id].cancelling && state == JobState::Failed) {
                    state = JobState::Cancelled;
                }
                model.end(id, state);
                break;
            }
            case 7: {
                const auto running = model.in({JobState::Running});
                if (running.empty()) {
                    break;
                }
                const JobId id = pick(running);
                RC_ASSERT(queue->release({id, model.jobs[id].attempt}, std::nullopt).ok());
                model.end(id, model.jobs[id].cancelling ? JobState::Cancelled : JobState::Pending);
                break;
            }
            case 8: {
                const auto open = model.in({JobState::Pending, JobState::Running});
                if (open.empty()) {
                    break;
                }
                const JobId id = pick(open);
                ModelJob& job = model.jobs[id];
                if (*rc::gen::arbitrary<bool>()) {
                    RC_ASSERT(queue->cancel(id, job.attempt + 1).error().code ==
                              ErrorCode::JobMovedOn);
                } else {
                    RC_ASSERT(queue->cancel(id, job.attempt).ok());
                    if (job.state == JobState::Running) {
                        job.cancelling = true;
                    } else {
                        model.end(id, JobState::Cancelled);
                    }
                }
                break;
            }
            case 9: {
                const auto waiting = model.waiting();
                if (waiting.size() < 2) {
                    break;
                }
                const JobId moved = pick(waiting);
                const JobId before = pick(waiting);
                RC_ASSERT(queue->move(std::vector{moved}, before).ok());
                if (moved != before) {
                    std::erase(model.order, moved);
                    model.order.insert(std::ranges::find(model.order, before), moved);
                }
                break;
            }
            case 10: {
                const auto ended = model.in(
                    {JobState::Failed, JobState::Cancelled, JobState::Quarantined, JobState::Done});
                if (ended.empty()) {
                    break;
                }
                const JobId id = pick(ended);
                const bool again = model.jobs[id].state != JobState::Done;
                RC_ASSERT(queue->retry(std::vector{id}).value() == (again ? 1 : 0));
                if (again) {
                    model.jobs[id].state = JobState::Pending;
                    model.jobs[id].crashes = 0;
                    model.order.push_back(id);
                }
                break;
            }
            case 11: {
                const auto all = queue->rows().value();
                if (all.empty()) {
                    break;
                }
                const JobId id = all[*rc::gen::inRange<std::size_t>(0, all.size())].id;
                const auto state = model.jobs[id].state;
                const bool goes = state != JobState::Pending && state != JobState::Running;
                RC_ASSERT(queue->remove(std::vector{id}).value() == (goes ? 1 : 0));
                if (goes) {
                    model.jobs.erase(id);
                    ++model.removed;
                }
                break;
            }
            case 12: {
                // A crash: the file is opened anew, as it is on the disk.
                queue.reset();
                queue = JobQueue::open(folder / "queue").value();
                RC_ASSERT(queue->recover().ok());
                for (const JobId& id : model.in({JobState::Running})) {
                    ModelJob& job = model.jobs[id];
                    ++job.crashes;
                    if (job.cancelling) {
                        model.end(id, JobState::Cancelled);
                    } else if (job.crashes >= 2) {
                        model.end(id, JobState::Quarantined);
                        model.paused = true;
                    } else {
                        job.state = JobState::Pending;
                    }
                }
                break;
            }
            default: {
                const auto waiting = model.waiting();
                if (!waiting.empty() && *rc::gen::arbitrary<bool>()) {
                    const JobId id = pick(waiting);
                    const JobId copy = queue->duplicate(id).value();
                    model.jobs[copy] = {};
                    model.order.insert(std::next(std::ranges::find(model.order, id)), copy);
                    ++model.enqueued;
                } else {
                    model.paused = !model.paused;
                    RC_ASSERT(queue->setPaused(model.paused).ok());
                }
                break;
            }
        }
        compare(*queue, model);
    }
}

}  // namespace
}  // namespace gouache
