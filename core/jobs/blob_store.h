#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace gouache {

/// Files kept under the SHA-256 of their bytes (64 lower-case hex digits), each once: pictures that
/// queued jobs need, safe from what happens to their originals. Any thread, several processes.
class BlobStore {
  public:
    explicit BlobStore(std::filesystem::path folder);

    /// Synced when it returns. FileNotFound, FileNotReadable, StorageFull, StorageNotWritable.
    Result<std::string> add(std::span<const std::byte> bytes);
    Result<std::string> addFile(const std::filesystem::path& file);

    /// Of a blob; it may not exist. A name that is no hash gives an empty path.
    std::filesystem::path pathOf(const std::string& name) const;
    bool has(const std::string& name) const;
    /// Checked against its name. FileNotFound, StorageDamaged.
    Result<std::vector<std::byte>> read(const std::string& name) const;

    /// Removes those not in `used` that are older than an hour. Returns how many.
    Result<int> removeUnused(std::span<const std::string> used);

  private:
    std::filesystem::path folder_;
};

}  // namespace gouache
