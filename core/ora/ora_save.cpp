#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/ora/ora_contents.h"
#include "core/ora/ora_file.h"
#include "core/ora/zip_reader.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr int kMostBackups = 100;
/// Checking costs about this share of the whole.
constexpr double kWriting = 0.85;

fs::path backupName(const fs::path& path, int number) {
    fs::path name = path;
    name += "~" + std::to_string(number);
    return name;
}

/// What was written is what can be read back from the disk.
Result<void> checkWritten(const AtomicFile& file, const std::vector<detail::ZipWritten>& written) {
    const auto unlike = [&file] {
        return makeError(ErrorCode::FileNotWritable, file.path().string(),
                         "what was read back is not what was written; the disk may be failing");
    };
    const auto zip = detail::ZipReader::open(file.temporaryPath());
    if (!zip.ok() || zip->entries().size() != written.size()) {
        return unlike();
    }
    for (std::size_t i = 0; i < written.size(); ++i) {
        const detail::ZipReader::Entry& entry = zip->entries()[i];
        if (entry.name != written[i].name || entry.size != written[i].size ||
            entry.crc != written[i].crc) {
            return unlike();
        }
    }
    return zip->verify().ok() ? Result<void>() : unlike();
}

/// The old file under the newest backup's name too, so that it is there at every moment. A copy
/// where the file system has no second names.
Result<void> linkOrCopy(const fs::path& from, const fs::path& to) {
    std::error_code failure;
    fs::remove(to, failure);
    fs::create_hard_link(from, to, failure);
    if (!failure) {
        return {};
    }
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, failure);
    if (failure) {
        fs::remove(to, failure);
        return makeError(ErrorCode::FileNotWritable, to.string(), failure.message());
    }
    return {};
}

/// picture.ora~2 → ~3, ~1 → ~2, picture.ora → ~1. The file itself stays until the new one takes its
/// name.
Result<void> rotateBackups(const fs::path& path, int count) {
    std::error_code failure;
    if (count <= 0 || !fs::exists(path, failure)) {
        return {};
    }
    for (int number = count - 1; number >= 1; --number) {
        if (fs::exists(backupName(path, number), failure)) {
            fs::rename(backupName(path, number), backupName(path, number + 1), failure);
            if (failure) {
                return makeError(ErrorCode::FileNotWritable, backupName(path, number + 1).string(),
                                 failure.message());
            }
        }
    }
    return linkOrCopy(path, backupName(path, 1));
}

}  // namespace

std::vector<fs::path> oraBackups(const fs::path& path) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (int number = 1; number <= kMostBackups; ++number) {
        if (fs::exists(backupName(path, number), ignored)) {
            found.push_back(backupName(path, number));
        }
    }
    return found;
}

Result<void> saveOra(const fs::path& path, const OraDocument& document,
                     const OraSaveOptions& options) {
    try {
        GOUACHE_TRY(AtomicFile file, AtomicFile::create(path));
        const auto progress = [&options](double share) {
            return !options.progress || options.progress(share);
        };
        GOUACHE_TRY(const auto written,
                    detail::writeZip(file, detail::oraContents(document),
                                     [&](double share) { return progress(share * kWriting); }));
        GOUACHE_CHECK(file.sync());
        GOUACHE_CHECK(checkWritten(file, written));
        if (!progress(1)) {
            return makeError(ErrorCode::Cancelled);
        }
        GOUACHE_CHECK(rotateBackups(file.path(), options.backups));
        return file.commit();
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::FileNotWritable, path.string(), "there is not enough memory");
    }
}

}  // namespace gouache
