#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "backends/remote/http/curl_handle.h"
#include "backends/remote/http/response_headers.h"
#include "core/base/result.h"
#include "core/download/download_plan.h"

namespace gouache::remote {

struct TransferOptions {
    int stallSeconds = 30;                        ///< without a byte, then it is tried again
    std::chrono::milliseconds retryDelay{1'000};  ///< doubles with every try in vain
    std::chrono::milliseconds longestDelay{30'000};
    int mostAttempts = 8;  ///< one after another without a new byte
};

/// Loads one file onto the disk, in as many attempts as it takes. What is there of an earlier
/// attempt, also of an earlier start of the program, is gone on with where the server still has the
/// same bytes (Range and If-Range, RFC 9110 §14). One thread.
class FileTransfer {
  public:
    /// `partial`: where the bytes go. `shown`: the address for errors. `token`: for the URL's own
    /// host; empty = none.
    FileTransfer(DownloadFile file, std::filesystem::path partial, std::string shown,
                 std::string token, const TransferOptions& options);
    ~FileTransfer();
    FileTransfer(const FileTransfer&) = delete;
    FileTransfer& operator=(const FileTransfer&) = delete;

    /// A transfer for libcurl to run, or null where all bytes are there already. FileNotWritable.
    Result<CURL*> begin();

    enum class Outcome : std::uint8_t { Complete, Retry, Failed };
    /// After the transfer of begin() ended with `code`.
    Outcome end(CURLcode code);

    /// How long to wait before the next begin(), after Retry.
    std::chrono::milliseconds delay() const { return delay_; }
    /// After Failed or Retry: what went wrong.
    const Error& error() const { return *error_; }
    /// Bytes on the disk.
    std::uint64_t size() const { return size_; }
    /// Bytes that came in another attempt than the last are among them.
    bool resumed() const { return resumed_; }
    /// Throws away what is on the disk, for a new start.
    void discard();

  private:
    static std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* self);
    bool openPartial();
    void readState();
    void writeState() const;
    bool acceptResponse();
    bool write(const char* bytes, std::size_t count);
    void truncate();
    void close();
    Outcome retry(const Error& why);
    Outcome fail(const Error& why);

    const DownloadFile file_;
    const std::filesystem::path partial_;
    const std::string shown_;
    const std::string token_;
    const TransferOptions options_;
    std::unique_ptr<CurlHandle> curl_;
    ResponseHeaders headers_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::uint64_t expected_;  ///< bytes of the whole file; 0 = not known
    std::string etag_;        ///< of the bytes on the disk
    std::string lastModified_;
    bool accepted_ = false;  ///< this attempt's response was looked at
    bool wanted_ = false;    ///< and its body is the file's
    bool resumed_ = false;
    std::uint64_t most_ = 0;  ///< size_ at its largest
    int attemptsInVain_ = 0;
    std::chrono::milliseconds delay_{0};
    std::optional<Error> error_;
    std::optional<Error> broken_;  ///< found while taking the body
    bool restart_ = false;         ///< the bytes on the disk belong to another file
};

}  // namespace gouache::remote
