#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/jobs/job_record.h"

namespace gouache::cli {

/// "2026-11-24": the beginning of that day by the user's clock. `option` is for the message.
/// InvalidRequest.
Result<WallTime> parseDate(std::string_view option, const std::string& text);

}  // namespace gouache::cli
