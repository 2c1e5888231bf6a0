#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "core/download/download_plan.h"

namespace gouache {

/// Names a download of one Downloader; never used twice.
using DownloadId = std::uint64_t;

struct DownloadProgress {
    enum class Stage : std::uint8_t {
        Waiting,  ///< for others to end
        Loading,
        Retrying,  ///< the connection broke; it goes on from where it was
        Checking   ///< SHA-256 and what the model is
    };
    Stage stage = Stage::Waiting;
    std::uint64_t done = 0;   ///< bytes of all files together that are on the disk
    std::uint64_t total = 0;  ///< 0 = not known
    double bytesPerSecond = 0;
    std::string file;  ///< the one that is being loaded
};

/// Told on the downloader's own thread.
class DownloadObserver {
  public:
    virtual ~DownloadObserver() = default;
    virtual void onDownloadProgress(DownloadId id, const DownloadProgress& progress) = 0;
    /// The last event: the model's file or folder, or why there is none (Cancelled, DownloadFailed,
    /// DownloadRefused, DownloadDamaged, DiskFull, BadWeights …).
    virtual void onDownloadFinished(DownloadId id, const Result<std::filesystem::path>& model) = 0;
};

/// Fetches models over the network. All functions: any thread.
class Downloader {
  public:
    virtual ~Downloader() = default;

    /// Asks the server what there is, without loading it; blocks. DownloadFailed, DownloadRefused,
    /// ChooseFile, PickleRefused, BadAddress, Cancelled.
    virtual Result<DownloadPlan> look(const DownloadSource& source, std::stop_token stop) = 0;

    /// Takes the plan and returns at once. What an earlier try left on the disk is gone on with,
    /// where the server still has the same file.
    virtual DownloadId start(DownloadPlan plan, std::shared_ptr<DownloadObserver> observer) = 0;

    /// It ends with Cancelled. What is on the disk stays, for a later start() of the same plan,
    /// unless `discard`.
    virtual void cancel(DownloadId id, bool discard) = 0;
};

}  // namespace gouache
