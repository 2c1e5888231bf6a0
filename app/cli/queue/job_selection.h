#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/jobs/job_queue.h"

namespace gouache::cli {

/// Jobs as commands name them: JOB…, --batch, --state.
struct JobSelection {
    std::vector<std::string> jobs;    ///< ids, or beginnings of ids
    std::string batch;                ///< id, a beginning of it, or a name
    std::vector<std::string> states;  ///< "pending" …

    void addTo(CLI::App& command, const std::string& what);
    bool empty() const { return jobs.empty() && batch.empty() && states.empty(); }

    /// The rows that fit everything that was typed, in the queue's order (those of JOB… in theirs).
    /// UnknownJob, UnknownBatch, UnknownName; InvalidRequest where several jobs begin so.
    Result<std::vector<JobRow>> rows(JobQueue& queue) const;
    Result<JobFilter> filter(JobQueue& queue) const;
};

/// Four characters of an id are enough where no other begins so.
Result<JobRow> findJob(JobQueue& queue, const std::string& typed);
Result<BatchRecord> findBatch(JobQueue& queue, const std::string& typed);

/// How ids are shown: their first eight characters.
std::string shortId(const std::string& id);

}  // namespace gouache::cli
