#include "core/jobs/job_queue.h"

#include <system_error>

#include "core/base/log.h"
#include "core/jobs/durable_file.h"
#include "core/jobs/error_json.h"
#include "core/jobs/job_queue_impl.h"
#include "core/jobs/queue_schema.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPaused = "paused";
constexpr std::string_view kPauseReason = "pause_reason";
constexpr std::string_view kGroupByModel = "group_by_model";
constexpr std::string_view kLastChange = "last_change";

Error folderError(const fs::path& folder, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT) {
        return makeError(ErrorCode::StorageFull, folder.string());
    }
    return makeError(ErrorCode::StorageNotWritable, folder.string(),
                     std::generic_category().message(systemError));
}

}  // namespace

std::optional<Money> moneyOf(const Statement& row, int microsColumn, int currencyColumn) {
    if (row.isNull(microsColumn)) {
        return std::nullopt;
    }
    return Money{row.integer(microsColumn), row.text(currencyColumn)};
}

JobQueue::JobQueue(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
JobQueue::~JobQueue() = default;

Result<std::unique_ptr<JobQueue>> JobQueue::open(const fs::path& folder) {
    if (const int error = makeFolders(folder); error != 0) {
        return folderError(folder, error);
    }
    GOUACHE_TRY(Database database, Database::open(folder / "queue.sqlite", queueSchema()));
    auto impl = std::make_unique<Impl>(folder, std::move(database));
    GOUACHE_TRY(impl->foreignVersion_, impl->database_.foreignVersion());
    return std::unique_ptr<JobQueue>(new JobQueue(std::move(impl)));
}

const fs::path& JobQueue::folder() const {
    return impl_->folder_;
}

BlobStore& JobQueue::blobs() {
    return impl_->blobs_;
}

void JobQueue::addObserver(std::weak_ptr<QueueObserver> observer) {
    const std::lock_guard lock(impl_->observerMutex_);
    std::erase_if(impl_->observers_, [](const auto& known) { return known.expired(); });
    impl_->observers_.push_back(std::move(observer));
}

bool JobQueue::Impl::isEmpty(const QueueChange& change) {
    return change.jobs.empty() && !change.orderChanged && !change.batchesChanged &&
           !change.stateChanged && !change.picturesChanged && !change.everything;
}

Result<void> JobQueue::Impl::commit(Transaction transaction, bool marked) {
    const std::string mark = marked ? newJobId() : std::string();
    if (marked) {
        GOUACHE_CHECK(setSetting(kLastChange, mark));
    }
    const Result<void> committed = transaction.commit();
    if (committed.ok() || !marked) {
        return committed;
    }
    { const Transaction undone(std::move(transaction)); }
    const auto last = setting(kLastChange);
    return last.ok() && last.value() == mark ? Result<void>() : committed.error();
}

void JobQueue::Impl::tell(const QueueChange& change) {
    // A claim that finds nothing changes nothing: told, it would wake the scheduler for the next.
    if (isEmpty(change)) {
        return;
    }
    std::vector<std::shared_ptr<QueueObserver>> observers;
    {
        const std::lock_guard lock(observerMutex_);
        for (const auto& known : observers_) {
            if (auto observer = known.lock()) {
                observers.push_back(std::move(observer));
            }
        }
    }
    for (const auto& observer : observers) {
        observer->onQueueChanged(change);
    }
}

void JobQueue::pollOthers() {
    const bool changed = impl_->read([&] {
        const Result<std::int64_t> version = impl_->database_.foreignVersion();
        return version.ok() &&
               std::exchange(impl_->foreignVersion_, version.value()) != version.value();
    });
    if (changed) {
        QueueChange everything;
        everything.everything = true;
        impl_->tell(everything);
    }
}

// Pauses

Result<std::optional<std::string>> JobQueue::Impl::setting(std::string_view key) {
    GOUACHE_TRY(Statement found, database_.statement("SELECT value FROM settings WHERE key = ?"));
    GOUACHE_TRY(const bool there, found.bind(key).step());
    return there ? std::optional(found.text(0)) : std::nullopt;
}

Result<void> JobQueue::Impl::setSetting(std::string_view key,
                                        const std::optional<std::string>& value) {
    const Result<int> changed = value
                                    ? database_.execute(
                                          "INSERT INTO settings VALUES (?, ?) "
                                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                          key, *value)
                                    : database_.execute("DELETE FROM settings WHERE key = ?", key);
    return changed.ok() ? Result<void>() : changed.error();
}

Result<void> JobQueue::Impl::writePause(bool paused, const std::optional<Error>& why) {
    GOUACHE_CHECK(setSetting(kPaused, paused ? std::optional<std::string>("1") : std::nullopt));
    return setSetting(kPauseReason,
                      paused && why ? std::optional(errorToJson(*why)) : std::nullopt);
}

Result<void> JobQueue::setPaused(bool paused, const std::optional<Error>& why) {
    impl_->read([&] {
        impl_->pausedHere_ = paused;
        impl_->pausedHereFor_ = paused ? why : std::nullopt;
    });
    Result<void> written = impl_->write([&](QueueChange& change) {
        change.stateChanged = true;
        return impl_->writePause(paused, why);
    });
    if (written.ok()) {
        // From here on the file says it, also for what other processes change.
        impl_->read([&] {
            impl_->pausedHere_ = false;
            impl_->pausedHereFor_.reset();
        });
    } else {
        log(LogLevel::Warning, "queue", "the pause could not be written; it holds in this process");
        QueueChange change;
        change.stateChanged = true;
        impl_->tell(change);
    }
    return written;
}

bool JobQueue::isPaused() const {
    return impl_->read([&] {
        const auto paused = impl_->setting(kPaused);
        return impl_->pausedHere_ || (paused.ok() && paused->has_value());
    });
}

std::optional<Error> JobQueue::pauseReason() const {
    return impl_->read([&]() -> std::optional<Error> {
        if (impl_->pausedHere_) {
            return impl_->pausedHereFor_;
        }
        const auto reason = impl_->setting(kPauseReason);
        return reason.ok() && reason->has_value() ? errorFromJson(**reason) : std::nullopt;
    });
}

Result<void> JobQueue::setGroupByModel(bool group) {
    return impl_->write([&](QueueChange& change) {
        change.stateChanged = true;
        return impl_->setSetting(kGroupByModel,
                                 group ? std::optional<std::string>("1") : std::nullopt);
    });
}

bool JobQueue::groupsByModel() const {
    return impl_->read([&] {
        const auto grouped = impl_->setting(kGroupByModel);
        return grouped.ok() && grouped->has_value();
    });
}

// Batches

Result<std::int64_t> JobQueue::Impl::numberOfBatch(const BatchId& id) {
    GOUACHE_TRY(Statement found, database_.statement("SELECT number FROM batches WHERE id = ?"));
    GOUACHE_TRY(const bool there, found.bind(id).step());
    return there ? Result<std::int64_t>(found.integer(0)) : makeError(ErrorCode::UnknownBatch, id);
}

Result<std::vector<BatchRecord>> JobQueue::batches() {
    return impl_->read([&]() -> Result<std::vector<BatchRecord>> {
        GOUACHE_TRY(Statement row, impl_->database_.statement(
                                       "SELECT id, name, created, paused, budget, currency, grid, "
                                       "grid_plan FROM batches ORDER BY number"));
        std::vector<BatchRecord> batches;
        for (;;) {
            GOUACHE_TRY(const bool there, row.step());
            if (!there) {
                return batches;
            }
            batches.push_back({row.text(0), row.text(1), timeOf(row.integer(2)),
                               row.integer(3) != 0, moneyOf(row, 4, 5), row.integer(6) != 0,
                               row.text(7)});
        }
    });
}

Result<void> JobQueue::setBatchPaused(const BatchId& batch, bool paused) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(const int changed,
                    impl_->database_.execute("UPDATE batches SET paused = ? WHERE id = ?",
                                             paused ? 1 : 0, batch));
        change.batchesChanged = true;
        return changed > 0 ? Result<void>() : makeError(ErrorCode::UnknownBatch, batch);
    });
}

Result<void> JobQueue::setBatchBudget(const BatchId& batch, const std::optional<Money>& budget) {
    return impl_->write([&](QueueChange& change) -> Result<void> {
        GOUACHE_TRY(
            const int changed,
            impl_->database_.execute("UPDATE batches SET budget = ?, currency = ? WHERE id = ?",
                                     microsOf(budget), currencyOf(budget), batch));
        change.batchesChanged = true;
        return changed > 0 ? Result<void>() : makeError(ErrorCode::UnknownBatch, batch);
    });
}

}  // namespace gouache
