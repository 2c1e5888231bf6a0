#include "core/jobs/durable_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace gouache {

namespace fs = std::filesystem;

namespace {

class Descriptor {
  public:
    Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags, 0666)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    int number() const { return number_; }
    bool ok() const { return number_ >= 0; }
    /// 0 or an errno: some file systems tell of a full disk only here.
    int close() {
        const int result = ::close(std::exchange(number_, -1));
        return result == 0 || errno == EINTR ? 0 : errno;
    }

  private:
    int number_;
};

int writeAll(int file, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

/// 0, EIO where the file does not hold exactly `bytes`, or another errno.
int compareWith(const fs::path& path, std::span<const std::byte> bytes) {
    const Descriptor file(path, O_RDONLY | O_CLOEXEC);
    if (!file.ok()) {
        return errno;
    }
    // Asks for what the disk has rather than what the cache remembers.
    ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
    std::array<std::byte, std::size_t{64} << 10U> piece;
    for (;;) {
        const auto length = ::read(file.number(), piece.data(), piece.size());
        if (length < 0 && errno == EINTR) {
            continue;
        }
        if (length < 0) {
            return errno;
        }
        const auto count = static_cast<std::size_t>(length);
        if (count == 0) {
            return bytes.empty() ? 0 : EIO;
        }
        if (count > bytes.size() || std::memcmp(piece.data(), bytes.data(), count) != 0) {
            return EIO;
        }
        bytes = bytes.subspan(count);
    }
}

void syncFolder(const fs::path& folder) {
    const Descriptor opened(folder.empty() ? fs::path(".") : folder,
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened.ok()) {
        // Some network file systems cannot; it only weakens the promise for a power cut there.
        ::fsync(opened.number());
    }
}

/// rename() that leaves alone what is there. 0 or an errno.
int renameToNew(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // A file system without that call: a second name, then the first one goes.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return 0;
    }
    if (errno == EEXIST) {
        return EEXIST;
    }
    // And without hard links: reserve the name, then replace what reserves it.
    Descriptor reserved(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
    if (!reserved.ok() || reserved.close() != 0) {
        return errno;
    }
    if (::rename(from.c_str(), to.c_str()) != 0) {
        const int error = errno;
        ::unlink(to.c_str());
        return error;
    }
    return 0;
}

}  // namespace

std::optional<DurableFile> DurableFile::write(const fs::path& temporary,
                                              std::span<const std::byte> bytes, int& systemError) {
    ::unlink(temporary.c_str());
    Descriptor file(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
    if (!file.ok()) {
        systemError = errno;
        return std::nullopt;
    }
    DurableFile durable(temporary);
    systemError = writeAll(file.number(), bytes);
    if (systemError == 0 && ::fsync(file.number()) != 0) {
        systemError = errno;
    }
    if (systemError == 0) {
        systemError = file.close();
    }
    if (systemError == 0) {
        systemError = compareWith(temporary, bytes);
    }
    return systemError == 0 ? std::optional(std::move(durable)) : std::nullopt;
}

DurableFile::DurableFile(DurableFile&& other) noexcept
    : temporary_(std::exchange(other.temporary_, {})) {}

DurableFile& DurableFile::operator=(DurableFile&& other) noexcept {
    std::swap(temporary_, other.temporary_);
    return *this;
}

DurableFile::~DurableFile() {
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
    }
}

int DurableFile::place(const fs::path& path) {
    if (const int error = renameToNew(temporary_, path); error != 0) {
        return error;
    }
    temporary_.clear();
    syncFolder(path.parent_path());
    return 0;
}

int makeFolders(const fs::path& folder) {
    std::error_code failure;
    if (folder.empty() || fs::is_directory(folder, failure)) {
        return 0;
    }
    if (const int error = makeFolders(folder.parent_path()); error != 0) {
        return error;
    }
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
        return errno;
    }
    syncFolder(folder.parent_path());
    return fs::is_directory(folder, failure) ? 0 : ENOTDIR;
}

}  // namespace gouache
