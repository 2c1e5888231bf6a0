#pragma once

#include <cstddef>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace gouache::remote {

struct TextRequest {
    std::string url;
    std::string shown;  ///< the address in errors
    std::string token;  ///< for the URL's own host; empty = none
    std::size_t mostBytes = 0;
    int stallSeconds = 30;
};

/// The body of a GET, on the calling thread. DownloadFailed, DownloadRefused, Cancelled.
Result<std::string> fetchText(const TextRequest& request, const std::stop_token& stop);

}  // namespace gouache::remote
