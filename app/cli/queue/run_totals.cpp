#include "app/cli/queue/run_totals.h"

#include <algorithm>

namespace gouache::cli {

RunTotals::RunTotals(JobQueue& queue) {
    const auto rows = queue.rows({{JobState::Pending, JobState::Running}, {}, {}, {}});
    for (const JobRow& row : rows.ok() ? *rows : std::vector<JobRow>()) {
        ++totals_.jobs;
        totals_.pictures += std::max(0, row.count - row.picturesDone);
    }
}

void RunTotals::over(JobState state) {
    if (state == JobState::Pending) {
        return;
    }
    ++totals_.jobsOver;
    totals_.failed += state == JobState::Failed || state == JobState::Quarantined ? 1 : 0;
}

QueueTotals RunTotals::now() const {
    QueueTotals totals = totals_;
    // What was added meanwhile.
    totals.jobs = std::max(totals.jobs, totals.jobsOver);
    totals.pictures = std::max(totals.pictures, totals.picturesDone);
    totals.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    return totals;
}

}  // namespace gouache::cli
