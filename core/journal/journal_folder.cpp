#include "core/journal/journal_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace gouache {

namespace fs = std::filesystem;

std::optional<FolderLock> FolderLock::tryLock(const fs::path& folder) {
    const fs::path file = folder / "lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return std::nullopt;
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return std::nullopt;
    }
    return FolderLock(descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

fs::path journalFile(const fs::path& folder) {
    return folder / "journal";
}

std::vector<AbandonedJournal> abandonedJournals(const fs::path& root) {
    std::vector<AbandonedJournal> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(root, ignored)) {
        const fs::path file = journalFile(entry.path());
        if (fs::is_regular_file(file, ignored) && FolderLock::tryLock(entry.path())) {
            found.push_back({entry.path(), fs::last_write_time(file, ignored)});
        }
    }
    std::ranges::sort(found, std::greater<>(), &AbandonedJournal::changed);
    return found;
}

void removeJournal(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace gouache
