#pragma once

#include <curl/curl.h>

#include <string>

#include "core/base/result.h"

namespace gouache::remote {

/// A reason that may be gone a moment later: a broken connection, a busy or failing server.
bool isTransient(CURLcode code, long status);

/// DownloadRefused for 401 and 403, else DownloadFailed with a reason. `shown`: the address as
/// people may see it. `detail`: libcurl's words.
Error failureOf(CURLcode code, long status, const std::string& shown, const std::string& host,
                const std::string& detail);

}  // namespace gouache::remote
