#pragma once

#include <QString>

#include "core/jobs/job_record.h"

namespace gouache::ui {

/// "Waiting", "Running" …
QString displayName(JobState state);
/// Of resources/icons.
const char* iconNameOf(JobState state);

/// "40 s", "3 min", "2 h 10 min": rounded up, to be read at a glance.
QString durationText(double seconds);

}  // namespace gouache::ui
