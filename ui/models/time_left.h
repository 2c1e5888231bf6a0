#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/jobs/job_queue.h"
#include "ui/bridge/queue_bridge.h"

namespace gouache::ui {

/// What a job that runs still needs, by its own speed; none while that is not known.
std::optional<double> secondsLeft(const JobRow& row, const JobProgress& progress);

/// 0…1 of the job's pictures and their passes; −1 before the first step.
double partDone(const JobRow& row, const JobProgress& progress);

/// How far some jobs are, and when they will all be done.
struct QueueOutlook {
    int pictures = 0;  ///< of jobs that are done, run or wait
    int picturesDone = 0;
    int jobs = 0;  ///< the same
    int jobsLeft = 0;
    double part = 0;                    ///< 0…1, with the part of running ones
    std::optional<double> secondsLeft;  ///< none before the first picture is done; 0 = all done
};

/// From what a picture of the newest jobs done took (those of the same model where there are some),
/// as many at once as run now. `progress` tells that of a running job.
QueueOutlook outlookOf(const std::vector<const JobRow*>& rows,
                       const std::function<std::optional<JobProgress>(const JobId&)>& progress);

}  // namespace gouache::ui
