#pragma once

#include <string>

#include "core/jobs/job_record.h"

namespace gouache::cli {

/// How a job is called in lists: its title, else its prompt.
std::string titleOf(const JobDraft& draft);

/// At most `columns` characters of it, in one line.
std::string shortTitle(const std::string& title, std::size_t columns);

}  // namespace gouache::cli
