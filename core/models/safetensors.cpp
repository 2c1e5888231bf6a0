#include "core/models/safetensors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/utf8.h"

namespace gouache {

namespace {

bool hasPickleExtension(const std::filesystem::path& path) {
    static constexpr std::array<std::string_view, 7> kExtensions{".ckpt", ".pt",     ".pth", ".bin",
                                                                 ".pkl",  ".pickle", ".th"};
    const std::string extension = asciiLower(path.extension().string());
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

bool startsWith(std::span<const std::byte> bytes, std::string_view prefix) {
    return bytes.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), bytes.begin(), [](char c, std::byte b) {
               return static_cast<std::byte>(static_cast<unsigned char>(c)) == b;
           });
}

/// Only asked of files whose header check failed: a header of 640 bytes also begins like a pickle.
bool looksLikePickle(std::span<const std::byte> bytes) {
    using namespace std::string_view_literals;
    if (startsWith(bytes, "PK\x03\x04"sv) || startsWith(bytes, "PK\x05\x06"sv)) {
        return true;  // torch.save since 1.6 makes a zip archive of pickles
    }
    return bytes.size() >= 2 && bytes[0] == std::byte{0x80} && bytes[1] >= std::byte{1} &&
           bytes[1] <= std::byte{5};
}

/// A better reason where the content is something well known; empty otherwise.
std::string recognisedContent(std::span<const std::byte> bytes) {
    if (startsWith(bytes, "version https://git-lfs")) {
        return "it is only a Git LFS pointer to the real file";
    }
    if (startsWith(bytes, "GGUF")) {
        return "it is a GGUF file";
    }
    if (startsWith(bytes, "<!") || startsWith(bytes, "<html") || startsWith(bytes, "<HTML")) {
        return "it is a web page, such as a log-in or error page";
    }
    return {};
}

class Descriptor {
  public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    int get() const { return descriptor_; }
    int release() { return std::exchange(descriptor_, -1); }

  private:
    int descriptor_;
};

}  // namespace

Result<std::shared_ptr<const SafetensorsFile>> SafetensorsFile::open(
    const std::filesystem::path& path) {
    const std::string name = path.string();
    const auto notReadable = [&](int error) {
        return makeError(ErrorCode::FileNotReadable, name, std::generic_category().message(error));
    };
    // O_NONBLOCK: a named pipe must not make us wait for a writer.
    Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.get() < 0) {
        const int error = errno;
        return error == ENOENT || error == ENOTDIR ? makeError(ErrorCode::FileNotFound, name)
                                                   : notReadable(error);
    }
    struct stat status {};
    if (::fstat(descriptor.get(), &status) != 0) {
        return notReadable(errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return S_ISDIR(status.st_mode)
                   ? notReadable(EISDIR)
                   : makeError(ErrorCode::FileNotReadable, name, "it is not a regular file");
    }
    if (hasPickleExtension(path)) {
        return makeError(ErrorCode::PickleRefused, name);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return makeError(ErrorCode::BadWeights, name, "it is empty");
    }
    void* const mapping = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
    if (mapping == MAP_FAILED) {
        return notReadable(errno);
    }
    const std::shared_ptr<SafetensorsFile> file(new SafetensorsFile);
    file->path_ = path;
    file->data_ = static_cast<const std::byte*>(mapping);
    file->size_ = size;
    file->descriptor_ = descriptor.release();

    const std::span<const std::byte> content(file->data_, size);
    auto header = parseSafetensorsHeader(content, size, name);
    if (!header.ok()) {
        if (looksLikePickle(content)) {
            return makeError(ErrorCode::PickleRefused, name);
        }
        const std::string recognised = recognisedContent(content);
        return recognised.empty() ? header.error()
                                  : makeError(ErrorCode::BadWeights, name, recognised);
    }
    file->header_ = std::move(header).value();
    return std::shared_ptr<const SafetensorsFile>(file);
}

SafetensorsFile::~SafetensorsFile() {
    if (data_ != nullptr) {
        ::munmap(const_cast<std::byte*>(data_), size_);
    }
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

std::span<const std::byte> SafetensorsFile::bytes(const TensorEntry& entry) const {
    return {data_ + header_.dataOffset + entry.begin, entry.end - entry.begin};
}

bool SafetensorsFile::intact() const {
    struct stat status {};
    return ::fstat(descriptor_, &status) == 0 && status.st_size >= 0 &&
           static_cast<std::size_t>(status.st_size) >= size_;
}

}  // namespace gouache
