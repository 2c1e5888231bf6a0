#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/base/result.h"
#include "core/document/document.h"
#include "core/journal/journal_facts.h"

namespace gouache {

/// Keeps the newest version of one open document on disk, written by a thread of its own as what is
/// different from the version before. What readJournal() finds after a crash is the last version
/// that was whole. The folder is made with the first version and stays, locked, until this goes;
/// clear() takes it away. Any one thread at a time.
class Journal {
  public:
    /// `folder` is this document's alone and not there yet.
    explicit Journal(std::filesystem::path folder);
    /// Finishes what was given to it and leaves the files.
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Returns at once. A version that comes while one is being written replaces the one that
    /// waits. The number of the version, from 1.
    std::uint64_t record(DocumentState state, JournalFacts facts);
    /// Number of the newest version that is on the disk; 0 = none.
    std::uint64_t written() const;
    /// Until everything given so far is on the disk, or has failed.
    void waitForDone();
    /// Nothing is worth keeping any more: takes the folder away.
    void clear();

    /// Why the last version could not be written; none where it was.
    std::optional<Error> error() const;
    const std::filesystem::path& folder() const { return folder_; }

  private:
    struct Version {
        std::uint64_t number;
        DocumentState state;
        JournalFacts facts;
    };
    struct Files;

    void work();
    Result<void> write(const Version& version);
    Result<void> open();
    /// Begins the file anew where most of it is of no use any more.
    Result<void> startAfresh(const Version& version);

    const std::filesystem::path folder_;
    std::unique_ptr<Files> files_;  ///< of the thread; of the caller while none is at work
    mutable std::mutex mutex_;      ///< guards what follows
    std::condition_variable changed_;
    std::optional<Version> waiting_;
    std::optional<Error> error_;
    std::uint64_t lastNumber_ = 0;
    std::uint64_t written_ = 0;
    bool writing_ = false;
    bool ending_ = false;
    std::thread thread_;  ///< last, so that it sees everything else
};

}  // namespace gouache
