#include "core/jobs/runner_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "core/jobs/durable_file.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

fs::path lockFile(const fs::path& folder) {
    return folder / "runner.lock";
}

Error notWritable(const fs::path& path, int systemError) {
    const bool full = systemError == ENOSPC || systemError == EDQUOT;
    return full ? makeError(ErrorCode::StorageFull, path.string())
                : makeError(ErrorCode::StorageNotWritable, path.string(),
                            std::generic_category().message(systemError));
}

/// A lock of the whole file that belongs to the open file: unlike flock() it can be asked about
/// without being taken, unlike a POSIX lock it holds against other threads too.
struct ::flock wholeFile() {
    struct ::flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// The number that its holder wrote into it; "?" where it has none.
std::string holderOf(int descriptor) {
    std::array<char, 24> text{};
    const auto length = ::pread(descriptor, text.data(), text.size() - 1, 0);
    std::string number(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    number = number.substr(0, number.find_first_not_of("0123456789"));
    return number.empty() ? "?" : number;
}

}  // namespace

Result<RunnerLock> RunnerLock::take(const fs::path& folder) {
    if (const int error = makeFolders(folder); error != 0) {
        return notWritable(folder, error);
    }
    const fs::path path = lockFile(folder);
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return notWritable(path, errno);
    }
    struct ::flock lock = wholeFile();
    if (::fcntl(descriptor, F_OFD_SETLK, &lock) != 0) {
        const int error = errno;
        const std::string holder = holderOf(descriptor);
        ::close(descriptor);
        return error == EAGAIN || error == EACCES ? makeError(ErrorCode::RunnerElsewhere, holder)
                                                  : notWritable(path, error);
    }
    // Only for the message above: a full disk must not stop us here.
    const std::string number = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor, 0) == 0) {
        [[maybe_unused]] const auto written = ::pwrite(descriptor, number.data(), number.size(), 0);
    }
    return RunnerLock(descriptor);
}

RunnerLock::RunnerLock(RunnerLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

RunnerLock& RunnerLock::operator=(RunnerLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

RunnerLock::~RunnerLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

bool RunnerLock::isTaken(const fs::path& folder) {
    const int descriptor = ::open(lockFile(folder).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    struct ::flock lock = wholeFile();
    const bool taken = ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return taken;
}

}  // namespace gouache
