#include "app/cli/generate/region_argument.h"

#include <filesystem>
#include <system_error>

namespace gouache::cli {

Result<RegionArgument> parseRegionArgument(std::string_view text) {
    const std::size_t first = text.find(':');
    if (first == std::string_view::npos || first == 0) {
        return makeError(ErrorCode::InvalidRequest,
                         "--region " + std::string(text) + " is not MASK:PROMPT");
    }
    std::size_t end = first;
    std::error_code ignored;
    for (std::size_t colon = first; colon != std::string_view::npos;
         colon = text.find(':', colon + 1)) {
        if (std::filesystem::is_regular_file(std::filesystem::path(text.substr(0, colon)),
                                             ignored)) {
            end = colon;
            break;
        }
    }
    return RegionArgument{std::string(text.substr(0, end)), std::string(text.substr(end + 1))};
}

}  // namespace gouache::cli
