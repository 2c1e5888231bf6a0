#include "core/jobs/job_record.h"

#include <array>

namespace gouache {

std::string_view nameOf(JobState state) {
    switch (state) {
        case JobState::Pending:
            return "pending";
        case JobState::Running:
            return "running";
        case JobState::Done:
            return "done";
        case JobState::Failed:
            return "failed";
        case JobState::Cancelled:
            return "cancelled";
        case JobState::Quarantined:
            return "quarantined";
    }
    return "";
}

std::optional<JobState> jobStateFromName(std::string_view name) {
    for (const JobState state :
         std::array{JobState::Pending, JobState::Running, JobState::Done, JobState::Failed,
                    JobState::Cancelled, JobState::Quarantined}) {
        if (nameOf(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

}  // namespace gouache
