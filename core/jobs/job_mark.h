#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/backend/job.h"

namespace gouache {

/// Which picture of which job a file is: kept beside the request that the file carries, so that a
/// picture whose record is lost can be told from one that was saved by hand.
struct JobMark {
    JobId job;
    int picture = 0;
};

/// The request's JSON object with the mark in it.
std::string withJobMark(std::string requestJson, const JobMark& mark);
/// None where there is none, or nothing that we wrote.
std::optional<JobMark> jobMarkOf(std::string_view requestJson);

}  // namespace gouache
