#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

namespace gouache {

namespace {

constexpr std::size_t kLongestWrite = std::size_t{1} << 30;

Error notWritable(const std::filesystem::path& path, int error) {
    return makeError(ErrorCode::FileNotWritable, path.string(),
                     std::generic_category().message(error));
}

std::string temporaryName() {
    static std::atomic<unsigned> counter{0};
    return ".gouache-" + std::to_string(::getpid()) + "-" + std::to_string(std::random_device{}()) +
           "-" + std::to_string(counter++) + ".tmp";
}

}  // namespace

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path) {
    std::error_code failure;
    AtomicFile file;
    file.path_ = path;
    if (std::filesystem::is_symlink(path, failure)) {
        const auto target = std::filesystem::weakly_canonical(path, failure);
        if (!failure) {
            file.path_ = target;
        }
    }
    if (std::filesystem::is_directory(file.path_, failure)) {
        return notWritable(path, EISDIR);
    }
    const auto folder = file.path_.has_parent_path() ? file.path_.parent_path() : ".";
    file.temporary_ = (folder / temporaryName()).string();
    file.descriptor_ =
        ::open(file.temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file.descriptor_ < 0) {
        const int error = errno;
        file.temporary_.clear();
        return notWritable(path, error);
    }
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    if (this != &other) {
        discard();
        path_ = std::move(other.path_);
        temporary_ = std::exchange(other.temporary_, {});
        descriptor_ = std::exchange(other.descriptor_, -1);
    }
    return *this;
}

AtomicFile::~AtomicFile() {
    discard();
}

void AtomicFile::discard() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        descriptor_ = -1;
    }
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
        temporary_.clear();
    }
}

Result<void> AtomicFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto written =
            ::write(descriptor_, bytes.data(), std::min(bytes.size(), kLongestWrite));
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return notWritable(path_, errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> AtomicFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto written =
            ::pwrite(descriptor_, bytes.data(), std::min(bytes.size(), kLongestWrite),
                     static_cast<off_t>(offset));
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return notWritable(path_, errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return {};
}

Result<void> AtomicFile::sync() {
    return ::fsync(descriptor_) == 0 ? Result<void>() : notWritable(path_, errno);
}

Result<void> AtomicFile::commit() {
    struct stat old {};
    if (::stat(path_.c_str(), &old) == 0) {
        ::fchmod(descriptor_, old.st_mode & 07777);  // file systems without permissions refuse it
    }
    GOUACHE_CHECK(sync());
    if (::close(std::exchange(descriptor_, -1)) != 0) {
        return notWritable(path_, errno);
    }
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
        return notWritable(path_, errno);
    }
    temporary_.clear();
    // The file is whole already; a folder that cannot be synced (some network file systems) only
    // weakens the promise for a power cut.
    const auto folder = path_.has_parent_path() ? path_.parent_path() : ".";
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return {};
}

Result<void> writeFileAtomically(const std::filesystem::path& path,
                                 std::span<const std::byte> bytes) {
    GOUACHE_TRY(AtomicFile file, AtomicFile::create(path));
    GOUACHE_CHECK(file.write(bytes));
    return file.commit();
}

}  // namespace gouache
