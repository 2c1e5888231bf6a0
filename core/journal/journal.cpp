#include "core/journal/journal.h"

#include <utility>

#include "core/base/log.h"
#include "core/journal/journal_encoder.h"
#include "core/journal/journal_folder.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

/// A journal grows to this, or to this many times its first version, before it begins anew.
constexpr std::uint64_t kSmall = std::uint64_t{64} << 20;
constexpr std::uint64_t kGrowth = 4;

}  // namespace

struct Journal::Files {
    FolderLock lock;
    detail::JournalEncoder encoder;
    std::uint64_t firstSize = 0;  ///< of the file after its first version
};

Journal::Journal(fs::path folder) : folder_(std::move(folder)), thread_([this] { work(); }) {}

Journal::~Journal() {
    {
        const std::lock_guard guard(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

std::uint64_t Journal::record(DocumentState state, JournalFacts facts) {
    std::uint64_t number = 0;
    {
        const std::lock_guard guard(mutex_);
        number = ++lastNumber_;
        waiting_ = Version{number, std::move(state), std::move(facts)};
    }
    changed_.notify_all();
    return number;
}

std::uint64_t Journal::written() const {
    const std::lock_guard guard(mutex_);
    return written_;
}

void Journal::waitForDone() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !waiting_ && !writing_; });
}

void Journal::clear() {
    std::unique_lock lock(mutex_);
    waiting_.reset();
    changed_.wait(lock, [this] { return !writing_; });
    error_.reset();
    // The thread does nothing while nothing waits, and cannot begin while the mutex is held.
    if (files_) {
        removeJournal(folder_);
        files_.reset();
    }
}

std::optional<Error> Journal::error() const {
    const std::lock_guard guard(mutex_);
    return error_;
}

void Journal::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return waiting_ || ending_; });
        if (!waiting_) {
            return;
        }
        const Version version = *std::exchange(waiting_, std::nullopt);
        writing_ = true;
        lock.unlock();
        Result<void> written;
        try {
            written = write(version);
        } catch (const std::bad_alloc&) {
            written = makeError(ErrorCode::FileNotWritable, folder_.string(),
                                "there is not enough memory");
        }
        if (!written.ok()) {
            log(LogLevel::Warning, "journal", "unsaved work cannot be kept on disk");
        }
        lock.lock();
        writing_ = false;
        written_ = written.ok() ? version.number : written_;
        error_ = written.ok() ? std::nullopt : std::optional(written.error());
        changed_.notify_all();
    }
}

Result<void> Journal::open() {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    auto lock = FolderLock::tryLock(folder_);
    if (failure || !lock) {
        return makeError(ErrorCode::FileNotWritable, folder_.string(),
                         failure ? failure.message() : "it cannot be locked");
    }
    GOUACHE_TRY(detail::RecordWriter writer, detail::RecordWriter::create(journalFile(folder_)));
    files_ = std::make_unique<Files>(
        Files{*std::move(lock), detail::JournalEncoder(std::move(writer)), 0});
    return {};
}

Result<void> Journal::write(const Version& version) {
    if (!files_) {
        GOUACHE_CHECK(open());
    }
    const std::uint64_t size = files_->encoder.writer().size();
    if (files_->firstSize > 0 && size > kSmall && size > kGrowth * files_->firstSize) {
        return startAfresh(version);
    }
    GOUACHE_CHECK(files_->encoder.write(version.state, version.facts));
    if (files_->firstSize == 0) {
        files_->firstSize = files_->encoder.writer().size();
    }
    return {};
}

Result<void> Journal::startAfresh(const Version& version) {
    fs::path fresh = journalFile(folder_);
    fresh += ".new";
    std::error_code failure;
    fs::remove(fresh, failure);
    GOUACHE_TRY(detail::RecordWriter writer, detail::RecordWriter::create(fresh));
    detail::JournalEncoder encoder(std::move(writer));
    GOUACHE_CHECK(encoder.write(version.state, version.facts));
    fs::rename(fresh, journalFile(folder_), failure);
    if (failure) {
        return makeError(ErrorCode::FileNotWritable, fresh.string(), failure.message());
    }
    encoder.writer().renamed(journalFile(folder_));
    files_->encoder = std::move(encoder);
    files_->firstSize = files_->encoder.writer().size();
    return {};
}

}  // namespace gouache
