#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "backends/remote/download/file_transfer.h"
#include "core/download/downloader.h"

namespace gouache::remote {

/// One download: its files one after another, then the check, then into place. Run by the
/// downloader's thread; only the check has a thread of its own.
class DownloadJob {
  public:
    using Clock = std::chrono::steady_clock;

    struct Settings {
        std::filesystem::path home;
        std::string tokenOrigin;  ///< the one that may see the token
        std::string token;
        TransferOptions transfer;
    };

    DownloadJob(DownloadId id, DownloadPlan plan, std::shared_ptr<DownloadObserver> observer,
                const Settings& settings);
    /// Stops a check that runs.
    ~DownloadJob();

    DownloadId id() const { return id_; }
    bool finished() const { return finished_; }
    bool started() const { return started_; }

    /// Starts or goes on where it can: the next transfer for libcurl to run, or null while it
    /// waits, checks or has finished. Called again and again.
    CURL* advance(Clock::time_point now);
    /// The transfer of advance() ended.
    void transferEnded(CURLcode code, Clock::time_point now);
    /// Ends with `Cancelled`. The caller has taken its transfer from libcurl.
    void cancel(bool discard);
    void tellProgress(Clock::time_point now);

  private:
    enum class State : std::uint8_t { Idle, Running, Pausing, Checking };

    std::uint64_t bytesDone() const;
    CURL* beginFile(Clock::time_point now);
    void startCheck();
    CURL* endCheck(Clock::time_point now);
    void finish(const Result<std::filesystem::path>& result);
    Result<void> makeTransfers();

    struct Check {
        std::mutex mutex;
        bool done = false;                                    ///< guarded by mutex
        std::optional<std::size_t> damaged;                   ///< index of a file; guarded by mutex
        std::optional<Result<std::filesystem::path>> result;  ///< guarded by mutex
    };

    const DownloadId id_;
    const DownloadPlan plan_;
    const std::shared_ptr<DownloadObserver> observer_;
    const Settings settings_;
    const std::filesystem::path partial_;
    std::vector<std::unique_ptr<FileTransfer>> transfers_;
    std::size_t current_ = 0;
    State state_ = State::Idle;
    bool started_ = false;
    bool finished_ = false;
    bool loadedAgain_ = false;  ///< once, after a damaged file that was put together in pieces
    Clock::time_point due_;
    Clock::time_point lastTold_;
    std::uint64_t lastDone_ = 0;
    double speed_ = 0;
    std::shared_ptr<Check> check_;
    std::jthread checker_;
};

}  // namespace gouache::remote
