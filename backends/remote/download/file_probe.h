#pragma once

#include <stop_token>
#include <string>

#include "core/download/download_plan.h"

namespace gouache::remote {

/// What a URL offers, told by its first byte and its headers: name, size and, where a hub gives it,
/// SHA-256. On the calling thread. DownloadFailed, DownloadRefused, PickleRefused, Cancelled.
Result<DownloadPlan> probeFile(const DownloadSource& source, int stallSeconds,
                               const std::stop_token& stop);

}  // namespace gouache::remote
