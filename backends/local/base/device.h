#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/backend/backend.h"
#include "core/base/result.h"

namespace gouache::local {

/// CPU and, where the CUDA part loads, every CUDA device. Any thread.
std::vector<DeviceInfo> listDevices();

/// "cpu", "cuda", "cuda:N"; empty = the first CUDA device, else the CPU. DeviceMissing,
/// UnknownName.
Result<at::Device> deviceOf(std::string_view id);
/// "cpu", "cuda:0"
std::string idOf(at::Device device);

/// Those that the device does well, best first.
std::vector<Precision> precisionsOf(at::Device device);
at::ScalarType scalarTypeOf(Precision precision);
Precision precisionOf(at::ScalarType type);

/// Bytes that could be had now.
std::uint64_t availableMemory(at::Device device);
std::uint64_t totalMemory(at::Device device);
/// Most bytes of tensors since resetPeakMemory.
std::uint64_t peakMemory(at::Device device);
void resetPeakMemory(at::Device device);
/// Gives blocks that are only cached back to the device.
void releaseCachedMemory(at::Device device);

}  // namespace gouache::local
