#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace gouache {

/// A new file that is on the disk for certain before it gets its name: written under a temporary
/// name, synced, read back and compared, then placed. Never replaces a file of the final name.
/// Removed when dropped before it was placed.
class DurableFile {
  public:
    /// Everything up to the comparison; an old file at `temporary` is replaced. None where it
    /// failed: systemError is an errno then, EIO where what was read is not what was written.
    static std::optional<DurableFile> write(const std::filesystem::path& temporary,
                                            std::span<const std::byte> bytes, int& systemError);
    /// One that lies there already and is whole.
    static DurableFile existing(std::filesystem::path temporary) {
        return DurableFile(std::move(temporary));
    }

    DurableFile(DurableFile&& other) noexcept;
    DurableFile& operator=(DurableFile&& other) noexcept;
    ~DurableFile();

    /// Gives it the name `path` on the same file system and syncs the folder. 0, or an errno:
    /// EEXIST where something is there already. After a failure it can be placed elsewhere.
    int place(const std::filesystem::path& path);

    const std::filesystem::path& temporary() const { return temporary_; }

  private:
    explicit DurableFile(std::filesystem::path temporary) : temporary_(std::move(temporary)) {}

    std::filesystem::path temporary_;
};

/// The folder and those above it that are missing; each synced. 0 or an errno.
int makeFolders(const std::filesystem::path& folder);

}  // namespace gouache
