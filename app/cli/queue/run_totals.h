#pragma once

#include <chrono>

#include "app/cli/queue/queue_reporter.h"

namespace gouache::cli {

/// Counts a run. `pictures` and `jobs` are what waited or ran when it was made.
class RunTotals {
  public:
    explicit RunTotals(JobQueue& queue);

    void kept() { ++totals_.picturesDone; }
    void over(JobState state);
    /// As of now.
    QueueTotals now() const;

  private:
    QueueTotals totals_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace gouache::cli
