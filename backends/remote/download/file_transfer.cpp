#include "backends/remote/download/file_transfer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <system_error>
#include <utility>

#include "backends/remote/http/http_failure.h"
#include "core/base/atomic_file.h"
#include "core/base/read_file.h"
#include "core/library/disk_space.h"

namespace gouache::remote {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestState = 4'096;

fs::path stateFile(const fs::path& partial) {
    return partial.string() + ".state";
}

}  // namespace

FileTransfer::FileTransfer(DownloadFile file, fs::path partial, std::string shown,
                           std::string token, const TransferOptions& options)
    : file_(std::move(file)),
      partial_(std::move(partial)),
      shown_(std::move(shown)),
      token_(std::move(token)),
      options_(options),
      expected_(file_.size) {
    std::error_code failure;
    const std::uintmax_t there = fs::file_size(partial_, failure);
    size_ = failure ? 0 : there;
    most_ = size_;
    resumed_ = size_ > 0;
    readState();
}

FileTransfer::~FileTransfer() {
    close();
}

void FileTransfer::close() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        descriptor_ = -1;
    }
}

bool FileTransfer::openPartial() {
    if (descriptor_ < 0) {
        std::error_code ignored;
        fs::create_directories(partial_.parent_path(), ignored);
        descriptor_ = ::open(partial_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    }
    return descriptor_ >= 0;
}

// Two lines: the validators of the bytes that are on the disk.

void FileTransfer::readState() {
    const auto text = readFile(stateFile(partial_), kLargestState);
    if (!text.ok()) {
        return;
    }
    const std::size_t end = std::min(text->find('\n'), text->size());
    etag_ = text->substr(0, end);
    lastModified_ = end < text->size() ? text->substr(end + 1) : "";
}

void FileTransfer::writeState() const {
    const std::string text = etag_ + '\n' + lastModified_;
    // Without it a later start begins anew; that is all.
    (void)writeFileAtomically(stateFile(partial_), std::as_bytes(std::span(text)));
}

void FileTransfer::truncate() {
    if (descriptor_ >= 0 && ::ftruncate(descriptor_, 0) != 0) {
        broken_ = makeError(ErrorCode::FileNotWritable, partial_.string(), std::strerror(errno));
    }
    size_ = 0;
    resumed_ = false;
}

void FileTransfer::discard() {
    close();
    std::error_code ignored;
    fs::remove(partial_, ignored);
    fs::remove(stateFile(partial_), ignored);
    size_ = most_ = 0;
    resumed_ = false;
    etag_.clear();
    lastModified_.clear();
    attemptsInVain_ = 0;
}

Result<CURL*> FileTransfer::begin() {
    broken_.reset();
    const bool unchecked = etag_.empty() && lastModified_.empty() && file_.sha256.empty();
    if (size_ > 0 && (restart_ || unchecked || (expected_ > 0 && size_ > expected_))) {
        discard();
    }
    restart_ = false;
    if (expected_ > 0 && size_ == expected_) {
        return nullptr;
    }
    if (!openPartial()) {
        return makeError(ErrorCode::FileNotWritable, partial_.string(), std::strerror(errno));
    }
    headers_ = {};
    accepted_ = wanted_ = false;
    curl_ = std::make_unique<CurlHandle>();
    curl_->setUrl(file_.url);
    curl_->setStallLimit(options_.stallSeconds);
    if (!token_.empty()) {
        curl_->setBearer(token_);
    }
    if (size_ > 0) {
        curl_->set(CURLOPT_RANGE, (std::to_string(size_) + "-").c_str());
        if (const std::string& validator = etag_.empty() ? lastModified_ : etag_;
            !validator.empty()) {
            curl_->addHeader("If-Range: " + validator);
        }
        resumed_ = true;
    }
    curl_->set(CURLOPT_HEADERFUNCTION, takeHeader);
    curl_->set(CURLOPT_HEADERDATA, this);
    curl_->set(CURLOPT_WRITEFUNCTION, takeBody);
    curl_->set(CURLOPT_WRITEDATA, this);
    return curl_->get();
}

std::size_t FileTransfer::takeHeader(char* bytes, std::size_t size, std::size_t count, void* self) {
    static_cast<FileTransfer*>(self)->headers_.add({bytes, size * count});
    return size * count;
}

std::size_t FileTransfer::takeBody(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto* transfer = static_cast<FileTransfer*>(self);
    if (!transfer->accepted_ && !transfer->acceptResponse()) {
        return 0;
    }
    // The page that comes with a 404 and the like is not the file.
    return !transfer->wanted_ || transfer->write(bytes, size * count) ? size * count : 0;
}

/// False to end the transfer, with the reason in broken_ or restart_.
bool FileTransfer::acceptResponse() {
    accepted_ = true;
    const long status = curl_->status();
    wanted_ = status == 200 || status == 206;
    if (!wanted_) {
        return true;
    }
    if (headers_.contentType == "text/html" && file_.name.ends_with(".safetensors")) {
        broken_ = makeError(ErrorCode::DownloadFailed, shown_,
                            "the address leads to a page, not to a file");
        return false;
    }
    std::uint64_t total = 0;
    if (status == 206) {
        if (!headers_.range || headers_.range->first != size_) {
            restart_ = true;
            return false;
        }
        total = headers_.range->total.value_or(0);
    } else {
        if (size_ > 0) {
            truncate();  // the file changed, or the server knows no ranges
        }
        total = headers_.length.value_or(0);
    }
    if (file_.size > 0 && total > 0 && total != file_.size) {
        broken_ = makeError(ErrorCode::DownloadFailed, shown_,
                            "the server offers another file than it announced");
        restart_ = true;
        return false;
    }
    if (expected_ == 0 || file_.size == 0) {
        expected_ = total;
    }
    etag_ = headers_.etag;
    lastModified_ = headers_.lastModified;
    writeState();
    if (expected_ > size_) {
        if (const auto room = checkDiskSpace(partial_.parent_path(), expected_ - size_);
            !room.ok()) {
            broken_ = room.error();
            return false;
        }
    }
    return !broken_;
}

bool FileTransfer::write(const char* bytes, std::size_t count) {
    if (expected_ > 0 && size_ + count > expected_) {
        restart_ = true;
        return false;
    }
    while (count > 0) {
        const ssize_t written = ::pwrite(descriptor_, bytes, count, static_cast<off_t>(size_));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            const int reason = errno;
            const auto room = checkDiskSpace(partial_.parent_path(), count);
            broken_ = reason == ENOSPC && !room.ok()
                          ? room.error()
                          : makeError(ErrorCode::FileNotWritable, partial_.string(),
                                      std::strerror(reason));
            return false;
        }
        size_ += static_cast<std::uint64_t>(written);
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

FileTransfer::Outcome FileTransfer::retry(const Error& why) {
    error_ = why;
    if (size_ > most_) {
        most_ = size_;
        attemptsInVain_ = 0;
    }
    if (++attemptsInVain_ >= options_.mostAttempts) {
        close();
        return Outcome::Failed;
    }
    delay_ = options_.retryDelay;
    for (int i = 1; i < attemptsInVain_ && delay_ < options_.longestDelay; ++i) {
        delay_ *= 2;
    }
    delay_ = std::min(delay_, options_.longestDelay);
    if (headers_.retryAfter) {
        delay_ =
            std::max<std::chrono::milliseconds>(delay_, std::chrono::seconds(*headers_.retryAfter));
    }
    return Outcome::Retry;
}

FileTransfer::Outcome FileTransfer::fail(const Error& why) {
    error_ = why;
    close();
    return Outcome::Failed;
}

FileTransfer::Outcome FileTransfer::end(CURLcode code) {
    const long status = curl_->status();
    const Error why =
        failureOf(code, status, shown_, originOf(file_.url), curl_->failureText(code));
    curl_.reset();
    if (broken_) {
        return restart_ ? retry(*broken_) : fail(*broken_);
    }
    if (restart_) {
        return retry(makeError(ErrorCode::DownloadFailed, shown_,
                               "the server's answers do not fit together"));
    }
    if (code != CURLE_OK || (status != 200 && status != 206)) {
        restart_ = code == CURLE_OK && status == 416;
        return isTransient(code, status) ? retry(why) : fail(why);
    }
    if (!accepted_ && status == 200) {
        truncate();  // an empty file
    }
    if (expected_ > 0 && size_ != expected_) {
        return retry(makeError(ErrorCode::DownloadFailed, shown_, "the connection broke"));
    }
    if (descriptor_ >= 0 && ::fsync(descriptor_) != 0) {
        return fail(makeError(ErrorCode::FileNotWritable, partial_.string(), std::strerror(errno)));
    }
    close();
    return Outcome::Complete;
}

}  // namespace gouache::remote
