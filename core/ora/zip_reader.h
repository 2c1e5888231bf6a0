#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// Private to core/ora.

namespace gouache::detail {

struct ZipLimits {
    std::size_t entries = 10'000;
    std::uint64_t bytes = std::uint64_t{8} << 30;  ///< of all entries, unpacked
};

/// A zip archive from outside, read by the names of its entries; nothing is ever extracted to a
/// path. Refused as a whole where it could mean different things to different readers: names that
/// are doubled, lead elsewhere (“..”, backslash), links, encryption, entries that
/// overlap, methods other than stored and deflate, or more than the limits. BadDocument. One
/// thread.
class ZipReader {
  public:
    /// FileNotFound, FileNotReadable, BadDocument.
    static Result<ZipReader> open(const std::filesystem::path& path, const ZipLimits& limits = {});
    /// `file` outlives the reader; `name` is for error messages.
    static Result<ZipReader> open(std::span<const std::byte> file, std::string name,
                                  const ZipLimits& limits = {});

    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    struct Entry {
        std::string name;
        std::uint64_t size = 0;  ///< unpacked, as stated; read() holds it to that
        std::uint32_t crc = 0;
        bool stored = false;
    };
    /// In the order of the archive; folders are left out.
    const std::vector<Entry>& entries() const { return entries_; }
    /// A slash at the front of a name counts for nothing. Null where there is none.
    const Entry* find(std::string_view name) const;

    /// The entry's bytes, its checksum verified. BadDocument where it is missing, longer than
    /// `mostBytes` or damaged.
    Result<std::vector<std::byte>> read(std::string_view name, std::uint64_t mostBytes) const;
    /// Reads all entries and drops them.
    Result<void> verify() const;

    const std::string& name() const { return name_; }

  private:
    struct Archive;
    ZipReader();
    static Result<ZipReader> examined(ZipReader reader, std::uint64_t fileSize,
                                      const ZipLimits& limits);
    Error damaged(const std::string& reason) const;

    std::unique_ptr<Archive> archive_;
    std::string name_;
    std::vector<Entry> entries_;
    std::vector<std::uint64_t> indices_;  ///< in the archive, of each of entries_
};

}  // namespace gouache::detail
