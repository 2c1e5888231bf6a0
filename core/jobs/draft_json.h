#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/jobs/job_record.h"

namespace gouache {

/// One JSON object on one line with everything of a draft, names as on the command line; pictures
/// as names of blobs.
Result<std::string> draftToJson(const JobDraft& draft);

/// Unknown keys are ignored; what is absent keeps its default. InvalidRequest with the reason.
Result<JobDraft> draftFromJson(std::string_view text);

}  // namespace gouache
