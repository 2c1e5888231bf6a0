#include "app/cli/generate/output_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include "core/base/utf8.h"

namespace gouache::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 4> kExtensions{".png", ".jpg", ".jpeg", ".webp"};
constexpr int kMostCopies = 1'000'000;

Error notWritable(const fs::path& path, const std::string& reason) {
    return makeError(ErrorCode::FileNotWritable, path.string(), reason);
}

}  // namespace

Result<fs::path> reserveFile(const fs::path& wanted) {
    for (int copy = 1; copy <= kMostCopies; ++copy) {
        fs::path candidate = wanted;
        if (copy > 1) {
            candidate.replace_filename(wanted.stem().string() + "-" + std::to_string(copy) +
                                       wanted.extension().string());
        }
        const int descriptor =
            ::open(candidate.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
        if (descriptor >= 0) {
            ::close(descriptor);
            return candidate;
        }
        if (errno != EEXIST) {
            return notWritable(candidate, std::system_category().message(errno));
        }
    }
    return notWritable(wanted, "too many files of that name lie there already");
}

Result<void> prepareFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return notWritable(folder, error.message());
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return notWritable(folder, std::system_category().message(errno));
    }
    return {};
}

Result<OutputFiles> OutputFiles::prepare(const std::string& argument) {
    OutputFiles files;
    const fs::path path(argument.empty() ? "." : argument);
    std::error_code error;
    if (fs::is_directory(path, error) || path.filename().empty() || path.extension().empty()) {
        files.folder_ = path;
        GOUACHE_CHECK(prepareFolder(files.folder_));
        return files;
    }
    const std::string extension = asciiLower(path.extension().string());
    if (std::ranges::find(kExtensions, extension) == kExtensions.end()) {
        return notWritable(path, "its name ends in " + extension + ", not in .png, .jpg or .webp");
    }
    files.folder_ = path.has_parent_path() ? path.parent_path() : fs::path(".");
    files.name_ = path.filename();
    if (!fs::is_directory(files.folder_, error)) {
        return notWritable(path, "there is no folder " + files.folder_.string());
    }
    GOUACHE_CHECK(prepareFolder(files.folder_));
    return files;
}

Result<fs::path> OutputFiles::reserve(Seed seed) const {
    const fs::path name =
        name_.empty() ? fs::path("gouache-" + std::to_string(seed.value) + ".png") : name_;
    return reserveFile((folder_ / name).lexically_normal());
}

}  // namespace gouache::cli
