#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/backend/job_observer.h"
#include "core/cost/budget.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/scheduler.h"

namespace gouache::cli {

/// What is said of a job with each of its events.
struct JobLine {
    JobId id;
    BatchId batch;
    std::string title;
    std::string profile;
    int attempt = 0;
    int pictures = 1;
};

/// How far the run is.
struct QueueTotals {
    std::int64_t jobs = 0;
    std::int64_t jobsOver = 0;
    std::int64_t failed = 0;
    std::int64_t pictures = 0;
    std::int64_t picturesDone = 0;
    double seconds = 0;  ///< since the run began
};

/// Tells the user, or a script, how the queue goes. On the program's own thread.
class QueueReporter {
  public:
    virtual ~QueueReporter() = default;

    virtual void queued(const JobLine&) {}
    virtual void started(const JobLine&) {}
    virtual void step(const JobLine&, const StepProgress&, int /*pass*/, int /*passes*/,
                      const QueueTotals&) {}
    virtual void result(const JobLine&, const PictureRecord&, const QueueTotals&) {}
    /// Pending: given back, to be made later.
    virtual void ended(const JobLine&, JobState, const std::optional<Error>&, const QueueTotals&) {}
    virtual void budget(const BudgetState&) {}
    virtual void held(const std::vector<HeldProfile>&) {}
    /// A grid of a sweep is there.
    virtual void grid(const BatchId&, const std::filesystem::path&) {}
    virtual void finished(const QueueTotals&) {}
};

}  // namespace gouache::cli
