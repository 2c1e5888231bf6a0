#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/blob_store.h"
#include "core/jobs/job_record.h"

namespace gouache {

struct QueueCounts {
    std::int64_t pending = 0;
    std::int64_t running = 0;
    std::int64_t done = 0;
    std::int64_t failed = 0;
    std::int64_t cancelled = 0;
    std::int64_t quarantined = 0;
    std::int64_t total() const {
        return pending + running + done + failed + cancelled + quarantined;
    }
    bool operator==(const QueueCounts&) const = default;
};

/// What a row of the queue's list shows: small, for ten thousand of them at once.
struct JobRow {
    JobId id;
    BatchId batch;
    JobState state = JobState::Pending;
    std::string title;
    std::string model;
    std::string profile;  ///< the one that runs or ran it; before: the chosen one, empty = any
    int attempt = 0;
    int count = 1;  ///< pictures asked for
    int picturesDone = 0;
    std::string thumbnail;  ///< a finished picture's file, else the input's blob file, else empty
    WallTime created{};
    std::optional<WallTime> started;
    std::optional<WallTime> finished;
    std::optional<Money> cost;
    std::optional<Error> reason;
    bool operator==(const JobRow&) const = default;
};

struct JobFilter {
    std::vector<JobState> states;  ///< empty = all
    std::optional<BatchId> batch;
    std::optional<std::string> profile;
    std::string text;  ///< in title or prompt, any case; empty = all
};

struct PictureFilter {
    std::string text;  ///< words of the prompt, all of them, by beginnings; empty = all
    std::string model;
    std::optional<WallTime> from;
    std::optional<WallTime> to;
    int leastRating = 0;
    std::optional<BatchId> batch;
    std::optional<JobId> job;
};

/// What a change touched. Rows are to be read again.
struct QueueChange {
    std::vector<JobId> jobs;
    bool orderChanged = false;  ///< jobs came, went or moved
    bool batchesChanged = false;
    bool stateChanged = false;  ///< paused, resumed, or paused by a fault
    bool picturesChanged = false;
    bool everything = false;  ///< another process changed the queue
};

/// Called after the change is on disk, on the thread that made it; must return quickly, and must
/// not call the queue.
class QueueObserver {
  public:
    virtual ~QueueObserver() = default;
    virtual void onQueueChanged(const QueueChange& change) = 0;
};

/// What a scheduler takes next.
struct ClaimRule {
    /// Profiles with a free slot. A job fits if it names one of them, or none and `anyProfile` is
    /// set.
    std::vector<std::string> profiles;
    std::string anyProfile;   ///< for jobs that name no profile; empty = those are not taken
    std::string loadedModel;  ///< preferred where models are grouped; empty = none
    /// Models that anyProfile cannot run: jobs that name no profile wait for another one.
    std::vector<std::string> unfitModels;
    std::vector<BatchId> withoutBatches;  ///< whose budget is spent
};

/// The durable queue: every change is on disk (synced) when its function returns ok. One SQLite
/// connection behind one mutex; any thread. Several processes may have the same folder open; only
/// the one that holds the RunnerLock runs jobs.
///
/// Errors: StorageFull, StorageNotWritable, StorageDamaged for the disk; UnknownJob; JobNotPending
/// where only a pending job can be changed.
class JobQueue {
  public:
    /// Opens or makes `folder`/queue.sqlite. An older schema is migrated after a backup beside it;
    /// a later one is refused (StorageTooNew). Does not touch running jobs: see recover().
    static Result<std::unique_ptr<JobQueue>> open(const std::filesystem::path& folder);
    ~JobQueue();

    const std::filesystem::path& folder() const;
    BlobStore& blobs();

    // Adding. All of them or none.

    Result<BatchId> enqueue(const BatchRecord& batch, std::span<const JobDraft> jobs);
    Result<void> enqueueInto(const BatchId& batch, std::span<const JobDraft> jobs);

    // Reading. In the queue's order: running first, then pending by position, then the rest, newest
    // first.

    Result<std::vector<JobRow>> rows(const JobFilter& filter = {});
    Result<std::vector<JobRow>> rows(std::span<const JobId> ids);
    Result<JobRecord> job(const JobId& id);
    Result<QueueCounts> counts(const JobFilter& filter = {});
    Result<std::vector<BatchRecord>> batches();

    // Changing what waits.

    Result<void> edit(const JobId& id, const JobDraft& draft);
    Result<JobId> duplicate(const JobId& id);
    /// Before `before`, in the order given; at the end without it. Pending ones only.
    Result<void> move(std::span<const JobId> ids, const std::optional<JobId>& before);
    Result<void> moveToFront(std::span<const JobId> ids);
    Result<void> setProfile(std::span<const JobId> ids, const std::string& profile);
    /// Pending ones at once. A running one is marked, and ends as Cancelled when its backend has
    /// stopped (Scheduler::cancel asks it to).
    Result<void> cancel(const JobId& id, int attempt);
    /// Failed, cancelled and quarantined ones become pending again, at the end; others are left
    /// out.
    Result<int> retry(std::span<const JobId> ids);
    /// Final ones, out of the list; their pictures stay in the history. Returns how many.
    Result<int> remove(std::span<const JobId> ids);

    Result<void> setPaused(bool paused, const std::optional<Error>& why = std::nullopt);
    bool isPaused() const;
    std::optional<Error> pauseReason() const;
    Result<void> setBatchPaused(const BatchId& batch, bool paused);
    Result<void> setBatchBudget(const BatchId& batch, const std::optional<Money>& budget);
    /// Whether claim() may take a later job of the loaded model first. Kept.
    Result<void> setGroupByModel(bool group);
    bool groupsByModel() const;

    // Running; the scheduler's.

    /// After opening, by the process that holds the RunnerLock: jobs that were running when a
    /// program ended go back to Pending with one more crash; at two they are Quarantined, and the
    /// queue is paused with a reason. One whose pictures are all there is Done; one that was to be
    /// cancelled is Cancelled. Returns those with a remoteJob, still Running, to be attached again.
    /// Clears away blobs that no job needs.
    Result<std::vector<JobRecord>> recover();
    /// The first that fits becomes Running with the next attempt; none where the queue is paused or
    /// nothing fits.
    /// `backend`: recorded as the job's; empty = the profile that it names, else anyProfile.
    Result<std::optional<JobRecord>> claim(const ClaimRule& rule, const std::string& backend);
    Result<void> setRemoteJob(const JobAttempt& attempt, const std::string& remoteJob);
    /// keepPicture()'s (result_files.h): the picture is about to be written to the file `temporary`
    /// and renamed to picture.file. Where the program ends before addPicture(), recover() finishes
    /// it if one of them has that digest. JobMovedOn for a try that is not running.
    Result<void> announcePicture(const JobAttempt& attempt, const PictureRecord& picture,
                                 const std::filesystem::path& temporary, const std::string& sha256);
    /// What a job announced and could not record (the disk failed in between) is recorded where its
    /// file is whole, else forgotten, as recover() does it.
    Result<void> settlePictures(const JobId& id);
    /// The picture's file is in its place: it counts, and is in the history. A late or repeated one
    /// is ignored, but not one that was announced while its try ran. Returns its number there.
    Result<std::int64_t> addPicture(const JobAttempt& attempt, const PictureRecord& picture);
    /// Ends the attempt. `cost` is added to the job's. Ignored for an attempt that is not running.
    Result<void> finish(const JobAttempt& attempt, JobState state,
                        const std::optional<Error>& reason, const std::optional<Money>& cost);
    /// Running ones that someone, in this process or another, asked to cancel.
    Result<std::vector<JobAttempt>> cancelRequests();
    /// Indices within the job of the pictures that it has so far, of all tries, ascending: a later
    /// try makes the others.
    Result<std::vector<int>> picturesOf(const JobId& id);
    /// Models that jobs which name no profile wait for, each once.
    Result<std::vector<std::string>> modelsWaiting();
    /// Back to Pending, at its old place, without counting as a crash: the program is closed in
    /// time, or its backend cannot be reached.
    /// `cost`, where given, is added to the job's as in finish().
    Result<void> release(const JobAttempt& attempt, const std::optional<Error>& reason,
                         const std::optional<Money>& cost = std::nullopt);

    // History.

    Result<std::vector<PictureRecord>> pictures(const PictureFilter& filter = {}, int offset = 0,
                                                int most = 500);
    Result<void> setRating(std::int64_t picture, int rating);
    /// Out of the history; the file is the caller's to move to the trash.
    Result<void> forgetPicture(std::int64_t picture);
    /// Puts a picture that came from elsewhere (the canvas, an orphan) into the history. One whose
    /// file is there already is left as it is. Where it has a profile and no job, its time and cost
    /// count as spent.
    Result<void> addToHistory(const PictureRecord& picture);
    /// Every folder that jobs write to or pictures of the history are in.
    Result<std::vector<std::filesystem::path>> outputFolders();
    /// Whether the history has this file.
    Result<bool> hasPictureFile(const std::filesystem::path& file);
    /// Every model in the history, by name.
    Result<std::vector<std::string>> modelsInHistory();

    struct Spending {
        std::string key;  ///< profile, batch, "2026-11-24" or "2026-11" by `by`
        Money amount;
        std::int64_t pictures = 0;
        double seconds = 0;
    };
    enum class SpendingBy : std::uint8_t { Profile, Batch, Day, Month };
    /// Days and months in the time zone of the user's clock. Amounts of one currency a row.
    Result<std::vector<Spending>> spending(SpendingBy by, WallTime from, WallTime to);

    void addObserver(std::weak_ptr<QueueObserver> observer);
    /// Tells observers of another process's changes; call about once a second.
    void pollOthers();

  private:
    class Impl;
    explicit JobQueue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gouache
