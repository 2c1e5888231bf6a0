#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/result.h"

namespace gouache {

/// Left free beside what is written, so that the desktop goes on working.
inline constexpr std::uint64_t kDiskReserve = std::uint64_t{256} << 20U;

/// DiskFull where the file system of `folder` (or of the nearest folder above it that exists) has
/// not room for `bytes` and kDiskReserve more. One that cannot be asked is taken to have room.
Result<void> checkDiskSpace(const std::filesystem::path& folder, std::uint64_t bytes);

}  // namespace gouache
