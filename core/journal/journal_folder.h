#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// Keeps a folder for one running program; the system lets go of it however that one ends.
class FolderLock {
  public:
    /// None where another holds it or it cannot be had.
    static std::optional<FolderLock> tryLock(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

  private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

/// A journal whose program is gone.
struct AbandonedJournal {
    std::filesystem::path folder;
    std::filesystem::file_time_type changed;
};

/// In `root`, newest first. Any thread.
std::vector<AbandonedJournal> abandonedJournals(const std::filesystem::path& root);

/// The journal's file in its folder.
std::filesystem::path journalFile(const std::filesystem::path& folder);

/// With all that is in it.
void removeJournal(const std::filesystem::path& folder);

}  // namespace gouache
