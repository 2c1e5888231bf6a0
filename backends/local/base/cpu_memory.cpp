#include "backends/local/base/cpu_memory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <malloc.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <limits>
#include <mutex>

namespace gouache::local {
namespace {

std::atomic<std::uint64_t> used{0};
std::atomic<std::uint64_t> peak{0};
std::atomic<std::uint64_t> limit{0};

void count(std::uint64_t bytes) {
    const std::uint64_t now = used.fetch_add(bytes, std::memory_order_relaxed) + bytes;
    std::uint64_t most = peak.load(std::memory_order_relaxed);
    while (now > most && !peak.compare_exchange_weak(most, now, std::memory_order_relaxed)) {
    }
}

/// libtorch's aligned blocks from the C heap, counted by the size that the heap gave them.
class MeteredAllocator final : public c10::Allocator {
  public:
    c10::DataPtr allocate(std::size_t bytes) override {
        const std::uint64_t most = limit.load(std::memory_order_relaxed);
        TORCH_CHECK(most == 0 || used.load(std::memory_order_relaxed) + bytes <= most,
                    "not enough memory: ", bytes, " more bytes were asked for");
        void* data = c10::alloc_cpu(bytes);
        if (data != nullptr) {
            count(::malloc_usable_size(data));
        }
        return {data, data, &release, c10::Device(c10::DeviceType::CPU)};
    }

    c10::DeleterFnPtr raw_deleter() const override { return &release; }

    void copy_data(void* destination, const void* source, std::size_t bytes) const override {
        default_copy_data(destination, source, bytes);
    }

  private:
    static void release(void* data) {
        if (data != nullptr) {
            used.fetch_sub(::malloc_usable_size(data), std::memory_order_relaxed);
            c10::free_cpu(data);
        }
    }
};

/// The value of a line "Name:   123 kB" of /proc/meminfo, in bytes; 0 where it is missing.
std::uint64_t meminfo(const std::string& name) {
    std::ifstream file("/proc/meminfo");
    std::string key;
    std::uint64_t value = 0;
    std::string unit;
    while (file >> key >> value) {
        std::getline(file, unit);
        if (key == name + ":") {
            return value * 1024;
        }
    }
    return 0;
}

/// A limit of the control group (version 2); the largest number where there is none.
std::uint64_t groupValue(const char* file) {
    std::ifstream stream(std::string("/sys/fs/cgroup/") + file);
    std::uint64_t value = 0;
    return stream >> value ? value : std::numeric_limits<std::uint64_t>::max();
}

}  // namespace

void meterCpuMemory() {
    static std::once_flag once;
    std::call_once(once, [] {
        // Never destroyed: tensors with static storage may outlive everything else.
        c10::SetCPUAllocator(new MeteredAllocator, /*priority=*/100);
    });
}

void limitCpuMemory(std::uint64_t bytes) {
    limit.store(bytes, std::memory_order_relaxed);
}

std::uint64_t cpuMemoryUsed() {
    return used.load(std::memory_order_relaxed);
}

std::uint64_t cpuMemoryPeak() {
    return peak.load(std::memory_order_relaxed);
}

void resetCpuPeak() {
    peak.store(cpuMemoryUsed(), std::memory_order_relaxed);
}

std::uint64_t cpuMemoryTotal() {
    return std::min(meminfo("MemTotal"), groupValue("memory.max"));
}

std::uint64_t cpuMemoryAvailable() {
    const std::uint64_t most = groupValue("memory.max");
    const std::uint64_t now = groupValue("memory.current");
    std::uint64_t group = most;
    if (most != std::numeric_limits<std::uint64_t>::max() &&
        now != std::numeric_limits<std::uint64_t>::max()) {
        group = most > now ? most - now : 0;
    }
    return std::min(meminfo("MemAvailable"), group);
}

std::uint64_t cpuMemoryHeadroom() {
    const std::uint64_t available = cpuMemoryAvailable();
    const std::uint64_t most = limit.load(std::memory_order_relaxed);
    if (most == 0) {
        return available;
    }
    const std::uint64_t now = cpuMemoryUsed();
    return std::min(available, most > now ? most - now : 0);
}

std::string memoryText(std::uint64_t bytes) {
    char text[32];
    const double value = static_cast<double>(bytes);
    if (value >= 1e9) {
        std::snprintf(text, sizeof text, "%.1f GB", value / 1e9);
    } else {
        std::snprintf(text, sizeof text, "%.0f MB", value / 1e6);
    }
    return text;
}

}  // namespace gouache::local
