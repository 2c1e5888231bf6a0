#include "core/jobs/blob_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/read_file.h"
#include "core/base/sha256.h"
#include "core/jobs/durable_file.h"

namespace gouache {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestBlob = std::uint64_t{512} << 20U;
constexpr auto kUnusedFor = std::chrono::hours(1);

Error errorOf(const fs::path& path, int systemError) {
    if (systemError == ENOSPC || systemError == EDQUOT) {
        return makeError(ErrorCode::StorageFull, path.string());
    }
    return makeError(ErrorCode::StorageNotWritable, path.string(),
                     std::generic_category().message(systemError));
}

std::string hashOf(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

/// So that removeUnused() leaves it alone while a job that names it is on its way.
void touch(const fs::path& path) {
    std::error_code ignored;
    fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
}

}  // namespace

BlobStore::BlobStore(fs::path folder) : folder_(std::move(folder)) {}

fs::path BlobStore::pathOf(const std::string& name) const {
    return isSha256(name) ? folder_ / name.substr(0, 2) / name : fs::path();
}

bool BlobStore::has(const std::string& name) const {
    std::error_code ignored;
    return isSha256(name) && fs::is_regular_file(pathOf(name), ignored);
}

Result<std::string> BlobStore::add(std::span<const std::byte> bytes) {
    std::string name = hashOf(bytes);
    const fs::path path = pathOf(name);
    std::error_code failure;
    if (fs::is_regular_file(path, failure) && fs::file_size(path, failure) == bytes.size()) {
        touch(path);
        return name;
    }
    if (const int error = makeFolders(path.parent_path()); error != 0) {
        return errorOf(path.parent_path(), error);
    }
    // A name of this process and thread: several may add the same.
    const fs::path temporary =
        path.parent_path() / ("." + name + "." + std::to_string(::getpid()) + "." +
                              std::to_string(reinterpret_cast<std::uintptr_t>(&failure)) + ".part");
    int error = 0;
    auto file = DurableFile::write(temporary, bytes, error);
    if (!file) {
        return errorOf(path, error);
    }
    error = file->place(path);
    if (error == EEXIST && fs::file_size(path, failure) != bytes.size()) {
        // What lies there is not what its name says: it was cut off or changed by others.
        error = ::rename(temporary.c_str(), path.c_str()) == 0 ? 0 : errno;
    }
    if (error != 0 && error != EEXIST) {
        return errorOf(path, error);
    }
    return name;
}

Result<std::string> BlobStore::addFile(const fs::path& file) {
    GOUACHE_TRY(const std::string bytes, readFile(file, kLargestBlob));
    return add(std::as_bytes(std::span(bytes)));
}

Result<std::vector<std::byte>> BlobStore::read(const std::string& name) const {
    const fs::path path = pathOf(name);
    if (path.empty()) {
        return makeError(ErrorCode::FileNotFound, name);
    }
    GOUACHE_TRY(const std::string text, readFile(path, kLargestBlob));
    const auto bytes = std::as_bytes(std::span(text));
    if (hashOf(bytes) != name) {
        return makeError(ErrorCode::StorageDamaged, path.string(),
                         "its content does not fit its name");
    }
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

Result<int> BlobStore::removeUnused(std::span<const std::string> used) {
    const std::set<std::string_view> kept(used.begin(), used.end());
    const auto newest = fs::file_time_type::clock::now() - kUnusedFor;
    int removed = 0;
    std::error_code failure;
    for (auto entry = fs::recursive_directory_iterator(folder_, failure);
         !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        const bool leftover = name.starts_with('.') && name.ends_with(".part");
        std::error_code ignored;
        if (!entry->is_regular_file(ignored) || (!leftover && !isSha256(name)) ||
            kept.contains(name) || entry->last_write_time(ignored) > newest) {
            continue;
        }
        removed += fs::remove(entry->path(), ignored) ? 1 : 0;
    }
    if (failure && failure != std::errc::no_such_file_or_directory) {
        return errorOf(folder_, failure.value());
    }
    return removed;
}

}  // namespace gouache
