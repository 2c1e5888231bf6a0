#include "core/journal/record_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace gouache::detail {

namespace {

constexpr std::string_view kMagic = "GOUACHE JOURNAL1";
constexpr std::size_t kHeadBytes = 16;  ///< type, length, checksum
constexpr std::size_t kWorthAWrite = std::size_t{1} << 20;

std::uint32_t checksum(std::span<const std::byte> head, std::span<const std::byte> payload) {
    uLong crc = crc32_z(0, reinterpret_cast<const Bytef*>(head.data()), head.size());
    crc = crc32_z(crc, reinterpret_cast<const Bytef*>(payload.data()), payload.size());
    return static_cast<std::uint32_t>(crc);
}

Error notWritable(const std::filesystem::path& path, int error) {
    return makeError(ErrorCode::FileNotWritable, path.string(),
                     std::generic_category().message(error));
}

}  // namespace

Result<RecordWriter> RecordWriter::create(const std::filesystem::path& path) {
    RecordWriter writer;
    writer.path_ = path;
    writer.descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (writer.descriptor_ < 0) {
        return notWritable(path, errno);
    }
    const auto magic = std::as_bytes(std::span(kMagic.data(), kMagic.size()));
    writer.buffer_.assign(magic.begin(), magic.end());
    return writer;
}

RecordWriter::RecordWriter(RecordWriter&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)),
      written_(other.written_),
      synced_(other.synced_) {}

RecordWriter& RecordWriter::operator=(RecordWriter&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(buffer_, other.buffer_);
    std::swap(written_, other.written_);
    std::swap(synced_, other.synced_);
    return *this;
}

RecordWriter::~RecordWriter() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

Error RecordWriter::cutBack(int error) {
    buffer_.clear();
    if (::ftruncate(descriptor_, static_cast<off_t>(synced_)) == 0) {
        written_ = synced_;
        ::lseek(descriptor_, static_cast<off_t>(synced_), SEEK_SET);
    }
    return notWritable(path_, error);
}

Result<void> RecordWriter::append(RecordType type, std::span<const std::byte> payload) {
    PayloadWriter head;
    head.put(static_cast<std::uint32_t>(type), 4);
    head.put(payload.size(), 8);
    const std::uint32_t crc = checksum(head.bytes(), payload);
    head.put(crc, 4);
    buffer_.insert(buffer_.end(), head.bytes().begin(), head.bytes().end());
    buffer_.insert(buffer_.end(), payload.begin(), payload.end());
    return buffer_.size() >= kWorthAWrite ? flush() : Result<void>();
}

Result<void> RecordWriter::flush() {
    std::span<const std::byte> left = buffer_;
    while (!left.empty()) {
        const ssize_t count = ::write(descriptor_, left.data(), left.size());
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return cutBack(errno);
        }
        left = left.subspan(static_cast<std::size_t>(count));
        written_ += static_cast<std::uint64_t>(count);
    }
    buffer_.clear();
    return {};
}

Result<void> RecordWriter::sync() {
    GOUACHE_CHECK(flush());
    if (::fdatasync(descriptor_) != 0) {
        return cutBack(errno);
    }
    synced_ = written_;
    return {};
}

Result<RecordReader> RecordReader::open(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno == ENOENT ? makeError(ErrorCode::FileNotFound, path.string())
                               : makeError(ErrorCode::FileNotReadable, path.string(),
                                           std::generic_category().message(errno));
    }
    struct stat status {};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
    RecordReader reader;
    if (size >= kMagic.size()) {
        void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (memory != MAP_FAILED) {
            reader.memory_ = memory;
            reader.size_ = size;
        }
    }
    ::close(descriptor);
    if (reader.memory_ == nullptr ||
        std::memcmp(reader.memory_, kMagic.data(), kMagic.size()) != 0) {
        return makeError(ErrorCode::BadDocument, path.filename().string(), "it is no journal");
    }
    std::span<const std::byte> left(static_cast<const std::byte*>(reader.memory_), size);
    left = left.subspan(kMagic.size());
    while (left.size() >= kHeadBytes) {
        PayloadReader head(left.first(kHeadBytes));
        const auto type = static_cast<RecordType>(head.take(4));
        const std::uint64_t length = head.take(8);
        const auto crc = static_cast<std::uint32_t>(head.take(4));
        if (length > left.size() - kHeadBytes) {
            break;
        }
        const auto payload = left.subspan(kHeadBytes, static_cast<std::size_t>(length));
        if (checksum(left.first(kHeadBytes - 4), payload) != crc) {
            break;
        }
        reader.records_.push_back({type, payload});
        left = left.subspan(kHeadBytes + payload.size());
    }
    return reader;
}

RecordReader::RecordReader(RecordReader&& other) noexcept
    : memory_(std::exchange(other.memory_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      records_(std::move(other.records_)) {}

RecordReader& RecordReader::operator=(RecordReader&& other) noexcept {
    std::swap(memory_, other.memory_);
    std::swap(size_, other.size_);
    std::swap(records_, other.records_);
    return *this;
}

RecordReader::~RecordReader() {
    if (memory_ != nullptr) {
        ::munmap(memory_, size_);
    }
}

}  // namespace gouache::detail
