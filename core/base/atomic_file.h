#pragma once

#include <cstddef>
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
