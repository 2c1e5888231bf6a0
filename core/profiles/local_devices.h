#pragma once

#include <filesystem>
#include <vector>

#include "core/backend/backend.h"

namespace gouache {

/// What this computer could compute with, told by the system alone, at once and without loading the
/// engine: the CPU first, then the NVIDIA GPUs whose driver is running, as "cuda:0" … in the
/// driver's order. The engine's capabilities() have the last word; memoryTotal is 0 where the
/// system does not say, and precisions are left empty.
std::vector<DeviceInfo> probeLocalDevices();

/// The same from another root folder (holding proc/).
std::vector<DeviceInfo> probeLocalDevices(const std::filesystem::path& root);

}  // namespace gouache
