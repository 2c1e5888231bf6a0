#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "core/base/result.h"

namespace gouache {

/// A file that appears under its name whole or not at all, also across a crash or power loss:
/// written to a temporary file in the same folder, synced, renamed over the old one, and the folder
/// synced. Dropped without commit() it leaves the old file as it was and removes the temporary one.
/// Keeps the permissions of the file it replaces.
class AtomicFile {
  public:
    /// Follows a symbolic link at `path`, so that the link stays. FileNotWritable.
    static Result<AtomicFile> create(const std::filesystem::path& path);

    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    /// FileNotWritable, such as for a full disk.
    Result<void> write(std::span<const std::byte> bytes);
    /// The same at an offset from the start, for what is known only later; write() goes on where it
    /// was.
    Result<void> writeAt(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Everything written so far is on the disk. FileNotWritable.
    Result<void> sync();
    /// Where the bytes are until commit(), so that they can be read back and checked.
    std::filesystem::path temporaryPath() const { return temporary_; }
    /// The name that commit() gives it: `path` of create(), or what a link there points to.
    const std::filesystem::path& path() const { return path_; }
    /// Nothing may be written after it. FileNotWritable; the old file is then still there.
    Result<void> commit();

  private:
    AtomicFile() = default;
    void discard();

    std::filesystem::path path_;
    std::string temporary_;
    int descriptor_ = -1;
};

/// All of `bytes` as the file `path`, atomically.
Result<void> writeFileAtomically(const std::filesystem::path& path,
                                 std::span<const std::byte> bytes);

}  // namespace gouache
