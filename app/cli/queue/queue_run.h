#pragma once

#include <memory>

#include "app/cli/environment.h"
#include "app/cli/queue/queue_reporter.h"
#include "core/jobs/job_queue.h"

namespace gouache::cli {

/// --json: events on standard output; else for a person, on standard error.
std::unique_ptr<QueueReporter> makeQueueReporter(bool json, Environment& environment);

/// Makes the queue's jobs until nothing is left that could be made, and says how each goes. Where
/// another program works on the queue, it follows what that one makes, and takes over when it ends.
/// Ctrl+C gives running jobs back: Cancelled. QueuePaused, JobsFailed, JobsWaiting where not
/// everything was made; the scheduler's errors.
Result<void> runQueue(JobQueue& queue, Environment& environment, QueueReporter& reporter);

}  // namespace gouache::cli
