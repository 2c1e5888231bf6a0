#pragma once

#include <string>

#include "core/backend/job_observer.h"

namespace gouache::cli {

/// One line of at most `columns` characters, such as
///   Picture 2 of 4  [########--------]  10/20 steps  3.42 it/s  12 s left
/// `totalPictures`: of the whole job, so that the time left is that of the whole job.
std::string progressLine(const StepProgress& progress, int totalPictures, int columns);

/// "0.4 s", "12 s", "3 min 5 s", "1 h 20 min".
std::string durationText(double seconds);

}  // namespace gouache::cli
