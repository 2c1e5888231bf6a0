#pragma once

#include <cstdint>
#include <string>

// Memory of the CPU's tensors, counted and bounded. libtorch's allocator is one for the process, so
// this is too.

namespace gouache::local {

/// From now on every CPU tensor is counted. Call before the first tensor is made; later calls do
/// nothing. Any thread.
void meterCpuMemory();

/// No more than `bytes` of tensors at a time: what goes beyond throws c10::Error ("not enough
/// memory") in place of waking the kernel's out-of-memory killer. 0 = no limit. Any thread.
void limitCpuMemory(std::uint64_t bytes);

/// Bytes of tensors now, and the most since resetCpuPeak(). Any thread.
std::uint64_t cpuMemoryUsed();
std::uint64_t cpuMemoryPeak();
void resetCpuPeak();

/// Bytes that the machine (or the control group) has, and could still give without swapping.
std::uint64_t cpuMemoryTotal();
std::uint64_t cpuMemoryAvailable();

/// Bytes that tensors may still take: what is available, or what the limit leaves where that is
/// less.
std::uint64_t cpuMemoryHeadroom();

/// "3.2 GB"
std::string memoryText(std::uint64_t bytes);

}  // namespace gouache::local
