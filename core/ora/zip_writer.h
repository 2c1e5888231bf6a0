#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/result.h"

// Private to core/ora.

namespace gouache::detail {

/// One file of the archive. Its bytes are made when its turn comes and dropped once they are
/// written; `pack` deflates them (of no use for PNG).
struct ZipContent {
    std::string name;
    std::function<Result<std::vector<std::byte>>()> produce;  ///< called once, any thread
    bool pack = false;
};

/// What was written, for checking it afterwards.
struct ZipWritten {
    std::string name;
    std::uint64_t size = 0;
    std::uint32_t crc = 0;
};

/// Writes a zip archive with these files in this order into `file` (not yet committed). A few
/// contents are made at a time, on threads. `progress` hears of the share done, 0…1, on the
/// caller's thread; where it returns false the result is Cancelled. FileNotWritable, or the first
/// error of a content.
Result<std::vector<ZipWritten>> writeZip(AtomicFile& file, const std::vector<ZipContent>& contents,
                                         const std::function<bool(double)>& progress = {});

}  // namespace gouache::detail
