#pragma once

#include <cstdint>

#include "app/cli/environment.h"
#include "app/cli/queue/queue_reporter.h"
#include "app/cli/queue/run_totals.h"

namespace gouache::cli {

enum class FollowEnd : std::uint8_t {
    Finished,   ///< all jobs that waited or ran are over
    Paused,     ///< the queue is paused
    RunnerGone  ///< nobody works on the queue any more
};

/// Says what another program makes of the queue. Cancelled by Ctrl+C, which stops nothing there.
Result<FollowEnd> followQueue(JobQueue& queue, Environment& environment, QueueReporter& reporter,
                              RunTotals& totals);

}  // namespace gouache::cli
