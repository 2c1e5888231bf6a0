#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace gouache::cli {

/// --region's value: MASK:PROMPT.
struct RegionArgument {
    std::string mask;  ///< file
    std::string prompt;
};

/// MASK ends at the first colon before which there is a file, else at the first colon; PROMPT may
/// hold colons and be empty. InvalidRequest.
Result<RegionArgument> parseRegionArgument(std::string_view text);

}  // namespace gouache::cli
