#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/jobs/job_queue.h"
#include "core/storage/database.h"

namespace gouache {

/// The database's numbers of states are JobState's.
constexpr int numberOf(JobState state) {
    return static_cast<int>(state);
}

inline std::int64_t numberOf(WallTime time) {
    return time.time_since_epoch().count();
}
inline WallTime timeOf(std::int64_t milliseconds) {
    return WallTime(std::chrono::milliseconds(milliseconds));
}
inline WallTime wallClock() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// A column that is empty where there is no amount.
inline std::optional<std::int64_t> microsOf(const std::optional<Money>& money) {
    return money ? std::optional(money->micros) : std::nullopt;
}
inline std::optional<std::string> currencyOf(const std::optional<Money>& money) {
    return money ? std::optional(money->currency) : std::nullopt;
}
std::optional<Money> moneyOf(const Statement& row, int microsColumn, int currencyColumn);

class JobQueue::Impl {
  public:
    Impl(std::filesystem::path folder, Database database)
        : folder_(std::move(folder)), blobs_(folder_ / "blobs"), database_(std::move(database)) {}

    /// Calls change(QueueChange&) in a transaction, commits and then tells the observers. Nothing
    /// stays where it or the commit fails.
    template <typename Change>
    auto write(Durability durability, Change&& change)
        -> std::invoke_result_t<Change, QueueChange&> {
        QueueChange told;
        auto result = [&]() -> std::invoke_result_t<Change, QueueChange&> {
            const std::lock_guard lock(mutex_);
            GOUACHE_TRY(Transaction transaction, database_.begin(durability));
            auto changed = change(told);
            if (changed.ok()) {
                GOUACHE_CHECK(commit(std::move(transaction), !isEmpty(told)));
            }
            return changed;
        }();
        if (result.ok()) {
            tell(told);
        }
        return result;
    }
    template <typename Change>
    auto write(Change&& change) {
        return write(Durability::Synced, std::forward<Change>(change));
    }

    /// Calls read() alone.
    template <typename Read>
    auto read(Read&& read) -> std::invoke_result_t<Read> {
        const std::lock_guard lock(mutex_);
        return read();
    }

    static bool isEmpty(const QueueChange& change);
    /// Not with the mutex held.
    void tell(const QueueChange& change);

    // The rest with the mutex held.

    /// A disk that fails at the very end can leave a change that is there and was told to have
    /// failed; `marked` ones are looked up then, so that what is told is what is.
    Result<void> commit(Transaction transaction, bool marked);

    struct Place {
        std::int64_t number = 0;  ///< the row's
        JobState state = JobState::Pending;
        int attempt = 0;
        std::int64_t position = 0;
        std::int64_t batch = 0;
    };
    /// UnknownJob.
    Result<Place> placeOf(const JobId& id);
    /// UnknownBatch.
    Result<std::int64_t> numberOfBatch(const BatchId& id);
    Result<JobRecord> record(const JobId& id);
    Result<void> rewriteDraft(const JobId& id, const JobDraft& draft);

    /// `count` free positions in order, the last one right before `high`, or at the end of the
    /// list. Moves others apart where there is too little room.
    Result<std::vector<std::int64_t>> positionsBefore(std::optional<std::int64_t> high,
                                                      std::size_t count);
    Result<void> insertJob(const JobId& id, std::int64_t batch, std::int64_t position,
                           const JobDraft& draft, const std::string& draftText);

    Result<std::optional<std::string>> setting(std::string_view key);
    Result<void> setSetting(std::string_view key, const std::optional<std::string>& value);
    Result<void> writePause(bool paused, const std::optional<Error>& why);

    /// Ends the running attempt of a job; false where it is not running.
    Result<bool> endAttempt(const JobAttempt& attempt, JobState state,
                            const std::optional<Error>& reason, const std::optional<Money>& cost);
    /// A new row of the history; placePicture() is still to come.
    Result<std::int64_t> insertPicture(const PictureRecord& picture, int attempt);
    /// Into the history and its words: the row `number` is in its place now.
    Result<void> placePicture(std::int64_t number);
    Result<std::vector<JobRecord>> recoverRunning(QueueChange& change);
    /// Of one job, or of all.
    Result<void> recoverAnnounced(const std::optional<JobId>& job, QueueChange& change);
    /// Of all jobs in the list.
    Result<std::vector<std::string>> blobsInUse();

    std::filesystem::path folder_;
    BlobStore blobs_;
    std::mutex mutex_;
    Database database_;
    std::int64_t foreignVersion_ = 0;
    /// A pause that the disk did not take: it holds in this process.
    bool pausedHere_ = false;
    std::optional<Error> pausedHereFor_;

    std::mutex observerMutex_;
    std::vector<std::weak_ptr<QueueObserver>> observers_;
};

}  // namespace gouache
