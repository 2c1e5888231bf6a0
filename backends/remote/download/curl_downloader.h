#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "backends/remote/download/file_transfer.h"
#include "core/download/downloader.h"

namespace gouache::remote {

struct DownloaderOptions {
    std::filesystem::path home;  ///< models go below it, a folder a kind
    std::string endpoint;        ///< of the hub, without a slash at the end
    std::string token;           ///< for the endpoint alone; empty = none
    std::size_t atATime = 2;     ///< downloads; others wait
    TransferOptions transfer;
};

/// A Downloader on libcurl's multi interface: one thread for all transfers, which starts with the
/// first download.
std::unique_ptr<Downloader> makeCurlDownloader(DownloaderOptions options);

}  // namespace gouache::remote
