#include "core/base/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace gouache {

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t mostBytes) {
    const auto notReadable = [&](std::string reason) {
        return makeError(ErrorCode::FileNotReadable, path.string(), std::move(reason));
    };
    const auto systemReason = [](int error) { return std::generic_category().message(error); };
    // O_NONBLOCK: a named pipe must not make us wait for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const int error = errno;
        return error == ENOENT || error == ENOTDIR
                   ? makeError(ErrorCode::FileNotFound, path.string())
                   : notReadable(systemReason(error));
    }
    struct Closer {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } const closer{descriptor};
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        return notReadable(systemReason(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        return notReadable(S_ISDIR(status.st_mode) ? systemReason(EISDIR)
                                                   : "it is not a regular file");
    }
    if (static_cast<std::uint64_t>(status.st_size) > mostBytes) {
        return notReadable("it has " + std::to_string(status.st_size) + " bytes, more than the " +
                           std::to_string(mostBytes) + " allowed here");
    }
    std::string content(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto got = ::read(descriptor, content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return notReadable(systemReason(errno));
        }
        if (got == 0) {
            break;  // it shrank meanwhile
        }
        filled += static_cast<std::size_t>(got);
    }
    content.resize(filled);
    return content;
}

}  // namespace gouache
