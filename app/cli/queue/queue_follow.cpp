#include "app/cli/queue/queue_follow.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "core/jobs/runner_lock.h"

namespace gouache::cli {

namespace {

constexpr std::chrono::milliseconds kPoll{300};

class Changes final : public QueueObserver {
  public:
    void onQueueChanged(const QueueChange&) override { changed_ = true; }
    bool take() { return changed_.exchange(false); }

  private:
    std::atomic<bool> changed_ = true;
};

JobLine lineOf(const JobRow& row) {
    return {row.id, row.batch, row.title, row.profile, row.attempt, row.count};
}

bool isOver(JobState state) {
    return state != JobState::Pending && state != JobState::Running;
}

/// Jobs as they were seen last, and what is said of the difference.
class Watch {
  public:
    Watch(JobQueue& queue, QueueReporter& reporter, RunTotals& totals)
        : queue_(queue), reporter_(reporter), totals_(totals) {}

    Result<void> begin() {
        GOUACHE_TRY(const std::vector<JobRow> rows,
                    queue_.rows({{JobState::Pending, JobState::Running}, {}, {}, {}}));
        for (const JobRow& row : rows) {
            open_[row.id] = row;
            open_[row.id].state = JobState::Pending;
        }
        return {};
    }

    Result<void> look() {
        std::vector<JobId> ids;
        for (const auto& [id, row] : open_) {
            ids.push_back(id);
        }
        GOUACHE_TRY(const std::vector<JobRow> rows, queue_.rows(ids));
        std::set<JobId> there;
        for (const JobRow& row : rows) {
            there.insert(row.id);
            GOUACHE_CHECK(compare(open_[row.id], row));
            if (isOver(row.state)) {
                open_.erase(row.id);
            } else {
                open_[row.id] = row;
            }
        }
        // Taken out of the list meanwhile.
        std::erase_if(open_, [&](const auto& entry) { return !there.contains(entry.first); });
        return {};
    }

    bool isOverAll() const { return open_.empty(); }

  private:
    Result<void> compare(const JobRow& before, const JobRow& now) {
        const JobLine line = lineOf(now);
        if (before.state == JobState::Pending && now.state != JobState::Pending &&
            now.attempt > 0) {
            reporter_.started(line);
        }
        if (now.picturesDone > before.picturesDone) {
            PictureFilter ofBatch;
            ofBatch.batch = now.batch;
            GOUACHE_TRY(const std::vector<PictureRecord> newest, queue_.pictures(ofBatch));
            for (const PictureRecord& picture : newest) {
                if (picture.job == now.id && told_.insert({now.id, picture.picture}).second) {
                    totals_.kept();
                    reporter_.result(line, picture, totals_.now());
                }
            }
        }
        if (isOver(now.state)) {
            totals_.over(now.state);
            reporter_.ended(line, now.state, now.reason, totals_.now());
        }
        return {};
    }

    JobQueue& queue_;
    QueueReporter& reporter_;
    RunTotals& totals_;
    std::map<JobId, JobRow> open_;
    std::set<std::pair<JobId, int>> told_;
};

}  // namespace

Result<FollowEnd> followQueue(JobQueue& queue, Environment& environment, QueueReporter& reporter,
                              RunTotals& totals) {
    const auto changes = std::make_shared<Changes>();
    queue.addObserver(changes);
    Watch watch(queue, reporter, totals);
    GOUACHE_CHECK(watch.begin());
    while (true) {
        if (environment.interrupted()) {
            return makeError(ErrorCode::Cancelled);
        }
        // Asked first, so that nothing that it made before its end is missed.
        const bool runner = RunnerLock::isTaken(queue.folder());
        queue.pollOthers();
        if (changes->take()) {
            GOUACHE_CHECK(watch.look());
        }
        if (watch.isOverAll()) {
            return FollowEnd::Finished;
        }
        if (!runner) {
            return FollowEnd::RunnerGone;
        }
        if (queue.isPaused()) {
            return FollowEnd::Paused;
        }
        std::this_thread::sleep_for(kPoll);
    }
}

}  // namespace gouache::cli
