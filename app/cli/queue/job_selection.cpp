#include "app/cli/queue/job_selection.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gouache::cli {

namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kShown = 8;

/// The one of `all` whose id is or begins with `typed`; null where there is none.
template <typename Record>
Result<const Record*> byId(const std::vector<Record>& all, const std::string& typed) {
    const Record* found = nullptr;
    for (const Record& one : all) {
        if (one.id == typed) {
            return &one;
        }
        if (typed.size() >= kShortest && std::string_view(one.id).starts_with(typed)) {
            if (found != nullptr) {
                return makeError(ErrorCode::InvalidRequest,
                                 "several ids begin with " + typed + ": give more of it");
            }
            found = &one;
        }
    }
    return found;
}

Result<JobRow> chosen(const std::vector<JobRow>& all, const std::string& typed) {
    GOUACHE_TRY(const JobRow* found, byId(all, typed));
    if (found == nullptr) {
        return makeError(ErrorCode::UnknownJob, typed);
    }
    return *found;
}

std::string stateNames() {
    std::string names;
    for (const JobState state :
         std::array{JobState::Pending, JobState::Running, JobState::Done, JobState::Failed,
                    JobState::Cancelled, JobState::Quarantined}) {
        names += (names.empty() ? "" : ", ") + std::string(nameOf(state));
    }
    return names;
}

}  // namespace

void JobSelection::addTo(CLI::App& command, const std::string& what) {
    command.add_option("JOB", jobs, what + ": ids as `queue list` shows them");
    command.add_option("--batch", batch, "Jobs of this batch: its id or name");
    command.add_option("--state", states, "Jobs in this state: " + stateNames())
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

Result<JobFilter> JobSelection::filter(JobQueue& queue) const {
    JobFilter filter;
    for (const std::string& name : states) {
        const std::optional<JobState> state = jobStateFromName(name);
        if (!state) {
            return makeError(ErrorCode::UnknownName, "state", name, stateNames());
        }
        filter.states.push_back(*state);
    }
    if (!batch.empty()) {
        GOUACHE_TRY(const BatchRecord found, findBatch(queue, batch));
        filter.batch = found.id;
    }
    return filter;
}

Result<std::vector<JobRow>> JobSelection::rows(JobQueue& queue) const {
    GOUACHE_TRY(const JobFilter chosenBy, filter(queue));
    GOUACHE_TRY(std::vector<JobRow> all, queue.rows(chosenBy));
    if (jobs.empty()) {
        return all;
    }
    std::vector<JobRow> rows;
    for (const std::string& typed : jobs) {
        GOUACHE_TRY(JobRow row, chosen(all, typed));
        if (std::ranges::find(rows, row.id, &JobRow::id) == rows.end()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

Result<JobRow> findJob(JobQueue& queue, const std::string& typed) {
    GOUACHE_TRY(const std::vector<JobRow> all, queue.rows());
    return chosen(all, typed);
}

Result<BatchRecord> findBatch(JobQueue& queue, const std::string& typed) {
    GOUACHE_TRY(const std::vector<BatchRecord> all, queue.batches());
    GOUACHE_TRY(const BatchRecord* found, byId(all, typed));
    if (found != nullptr) {
        return *found;
    }
    // The newest of several of one name.
    const auto named = std::ranges::find(all.rbegin(), all.rend(), typed, &BatchRecord::name);
    if (named == all.rend()) {
        return makeError(ErrorCode::UnknownBatch, typed);
    }
    return *named;
}

std::string shortId(const std::string& id) {
    return id.substr(0, kShown);
}

}  // namespace gouache::cli
