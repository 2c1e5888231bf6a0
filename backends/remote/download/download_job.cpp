#include "backends/remote/download/download_job.h"

#include <system_error>
#include <utility>

#include "backends/remote/download/download_folder.h"
#include "backends/remote/download/file_digest.h"
#include "core/library/disk_space.h"

namespace gouache::remote {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kBetweenEvents{200};

/// How much a new measurement of the speed counts.
constexpr double kFreshness = 0.25;

}  // namespace

DownloadJob::DownloadJob(DownloadId id, DownloadPlan plan,
                         std::shared_ptr<DownloadObserver> observer, const Settings& settings)
    : id_(id),
      plan_(std::move(plan)),
      observer_(std::move(observer)),
      settings_(settings),
      partial_(partialFolderOf(settings.home, plan_)) {}

DownloadJob::~DownloadJob() = default;

Result<void> DownloadJob::makeTransfers() {
    std::uint64_t missing = 0;
    for (const DownloadFile& file : plan_.files) {
        if (!isSafeRelativePath(file.name)) {
            return makeError(ErrorCode::BadAddress, "a file's name is not a plain one");
        }
        const bool own = originOf(file.url) == settings_.tokenOrigin;
        transfers_.push_back(
            std::make_unique<FileTransfer>(file, partial_ / file.name, displayText(plan_.source),
                                           own ? settings_.token : "", settings_.transfer));
        const std::uint64_t there = transfers_.back()->size();
        missing += file.size > there ? file.size - there : 0;
    }
    if (plan_.files.empty()) {
        return makeError(ErrorCode::BadAddress, "there is nothing to download");
    }
    return checkDiskSpace(partial_, missing);
}

std::uint64_t DownloadJob::bytesDone() const {
    std::uint64_t done = 0;
    for (const auto& transfer : transfers_) {
        done += transfer->size();
    }
    return done;
}

CURL* DownloadJob::advance(Clock::time_point now) {
    if (finished_ || state_ == State::Running || (state_ == State::Pausing && now < due_)) {
        return nullptr;
    }
    if (!started_) {
        started_ = true;
        if (const auto made = makeTransfers(); !made.ok()) {
            finish(made.error());
            return nullptr;
        }
        lastDone_ = bytesDone();
        lastTold_ = now;
    }
    return state_ == State::Checking ? endCheck(now) : beginFile(now);
}

CURL* DownloadJob::beginFile(Clock::time_point) {
    for (; current_ < transfers_.size(); ++current_) {
        const auto begun = transfers_[current_]->begin();
        if (!begun.ok()) {
            finish(begun.error());
            return nullptr;
        }
        if (*begun != nullptr) {
            state_ = State::Running;
            return *begun;
        }
    }
    startCheck();
    return nullptr;
}

void DownloadJob::transferEnded(CURLcode code, Clock::time_point now) {
    FileTransfer& transfer = *transfers_[current_];
    switch (transfer.end(code)) {
        case FileTransfer::Outcome::Complete:
            ++current_;
            state_ = State::Idle;
            break;
        case FileTransfer::Outcome::Retry:
            due_ = now + transfer.delay();
            state_ = State::Pausing;
            break;
        case FileTransfer::Outcome::Failed:
            finish(transfer.error());
            break;
    }
}

void DownloadJob::startCheck() {
    state_ = State::Checking;
    lastTold_ -= kBetweenEvents;  // all bytes are there: told at once
    check_ = std::make_shared<Check>();
    checker_ = std::jthread([check = check_, plan = plan_, partial = partial_,
                             home = settings_.home](const std::stop_token& stop) {
        std::optional<std::size_t> damaged;
        std::optional<Result<fs::path>> result;
        for (std::size_t i = 0; i < plan.files.size() && !result; ++i) {
            const DownloadFile& file = plan.files[i];
            if (file.sha256.empty()) {
                continue;
            }
            const auto digest = sha256Of(partial / file.name, stop);
            if (!digest.ok()) {
                result = digest.error();
            } else if (*digest != file.sha256) {
                damaged = i;
                result = makeError(ErrorCode::DownloadDamaged, file.name, *digest, file.sha256);
            }
        }
        if (!result) {
            result = placeModel(plan, partial, home);
        }
        const std::scoped_lock lock(check->mutex);
        check->damaged = damaged;
        check->result = std::move(result);
        check->done = true;
    });
}

CURL* DownloadJob::endCheck(Clock::time_point now) {
    std::optional<std::size_t> damaged;
    std::optional<Result<fs::path>> result;
    {
        const std::scoped_lock lock(check_->mutex);
        if (!check_->done) {
            return nullptr;
        }
        damaged = check_->damaged;
        result = check_->result;
    }
    checker_ = {};
    if (damaged) {
        FileTransfer& transfer = *transfers_[*damaged];
        const bool inPieces = transfer.resumed();
        transfer.discard();
        if (inPieces && !loadedAgain_) {
            // The pieces were of different files; a whole one may be right.
            loadedAgain_ = true;
            current_ = *damaged;
            state_ = State::Idle;
            return beginFile(now);
        }
    }
    finish(*result);
    return nullptr;
}

void DownloadJob::finish(const Result<fs::path>& result) {
    finished_ = true;
    transfers_.clear();
    observer_->onDownloadFinished(id_, result);
}

void DownloadJob::cancel(bool discard) {
    if (finished_) {
        return;
    }
    checker_.request_stop();
    checker_ = {};
    if (check_ && check_->result && check_->result->ok()) {
        finish(*check_->result);  // it was done already
        return;
    }
    transfers_.clear();
    if (discard) {
        std::error_code ignored;
        fs::remove_all(partial_, ignored);
    }
    finish(makeError(ErrorCode::Cancelled));
}

void DownloadJob::tellProgress(Clock::time_point now) {
    if (finished_ || (started_ && now - lastTold_ < kBetweenEvents)) {
        return;
    }
    DownloadProgress progress;
    progress.total = plan_.totalBytes();
    if (started_) {
        progress.done = bytesDone();
        const double seconds = std::chrono::duration<double>(now - lastTold_).count();
        const double fresh = progress.done > lastDone_
                                 ? static_cast<double>(progress.done - lastDone_) / seconds
                                 : 0;
        speed_ = speed_ == 0 ? fresh : speed_ + (fresh - speed_) * kFreshness;
        lastDone_ = progress.done;
        progress.bytesPerSecond = speed_;
        progress.stage = state_ == State::Checking  ? DownloadProgress::Stage::Checking
                         : state_ == State::Pausing ? DownloadProgress::Stage::Retrying
                                                    : DownloadProgress::Stage::Loading;
        if (current_ < plan_.files.size()) {
            progress.file = plan_.files[current_].name;
        }
    }
    lastTold_ = now;
    observer_->onDownloadProgress(id_, progress);
}

}  // namespace gouache::remote
