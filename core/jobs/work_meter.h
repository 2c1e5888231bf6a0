#pragma once

#include <chrono>
#include <map>

#include "core/backend/job.h"

namespace gouache {

/// How long a machine worked for each of the jobs that it runs at once: what n jobs share counts
/// 1/n for each, so that the sum is the time that is paid for. Not thread-safe.
class WorkMeter {
  public:
    using Time = std::chrono::steady_clock::time_point;

    void begin(const JobId& job, Time now);
    /// Its seconds so far; 0 for one that never began.
    double seconds(const JobId& job, Time now);
    /// The work is over; seconds() does not grow any more until forget().
    void end(const JobId& job, Time now);
    void forget(const JobId& job, Time now);

  private:
    struct Share {
        double seconds = 0;
        bool working = true;
    };
    void advance(Time now);

    std::map<JobId, Share> shares_;
    Time last_{};
};

}  // namespace gouache
