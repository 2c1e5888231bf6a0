#include "core/library/disk_space.h"

#include <cstdio>
#include <string>
#include <system_error>

namespace gouache {

namespace {

namespace fs = std::filesystem;

/// "4.3 GB": decimal, as file managers count.
std::string sizeText(std::uint64_t bytes) {
    const double megabytes = static_cast<double>(bytes) / 1e6;
    char text[32];
    if (megabytes >= 1000) {
        std::snprintf(text, sizeof text, "%.1f GB", megabytes / 1000);
    } else {
        std::snprintf(text, sizeof text, "%.0f MB", megabytes);
    }
    return text;
}

}  // namespace

Result<void> checkDiskSpace(const fs::path& folder, std::uint64_t bytes) {
    fs::path existing = folder;
    std::error_code failure;
    while (!existing.empty() && !fs::exists(existing, failure) &&
           existing != existing.parent_path()) {
        existing = existing.parent_path();
    }
    const fs::space_info space = fs::space(existing, failure);
    if (failure || (space.available >= kDiskReserve && space.available - kDiskReserve >= bytes)) {
        return {};
    }
    return makeError(ErrorCode::DiskFull, folder.string(), sizeText(bytes),
                     sizeText(space.available));
}

}  // namespace gouache
