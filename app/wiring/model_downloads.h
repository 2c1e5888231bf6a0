#pragma once

#include <memory>

#include "core/download/downloader.h"

namespace gouache::wiring {

/// Downloads into Gouache's own model folder, with HF_TOKEN (or the token that the hub's own tools
/// left on this computer) for the hub. Null in a build without libcurl.
std::shared_ptr<Downloader> makeDownloader();

}  // namespace gouache::wiring
