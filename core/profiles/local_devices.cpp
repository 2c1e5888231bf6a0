#include "core/profiles/local_devices.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "core/base/utf8.h"

namespace gouache {

namespace {

namespace fs = std::filesystem;

constexpr int kMostLines = 10'000;

/// The text after "<key> … : " on the first such line of a /proc file; empty where there is none.
std::string valueAfter(const fs::path& file, std::string_view key) {
    std::ifstream stream(file);
    std::string line;
    for (int i = 0; i < kMostLines && std::getline(stream, line); ++i) {
        const std::size_t colon = line.find(':');
        if (colon != std::string::npos && trimmed(std::string_view(line).substr(0, colon)) == key) {
            return std::string(trimmed(std::string_view(line).substr(colon + 1)));
        }
    }
    return {};
}

/// "24736520 kB" → bytes.
std::uint64_t kilobytes(std::string_view text) {
    std::uint64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && value < (std::uint64_t{1} << 50U) ? value * 1024 : 0;
}

DeviceInfo cpuDevice(const fs::path& root) {
    DeviceInfo cpu;
    cpu.id = "cpu";
    cpu.name = valueAfter(root / "proc/cpuinfo", "model name");
    cpu.memoryTotal = kilobytes(valueAfter(root / "proc/meminfo", "MemTotal"));
    cpu.memoryFree = kilobytes(valueAfter(root / "proc/meminfo", "MemAvailable"));
    return cpu;
}

}  // namespace

std::vector<DeviceInfo> probeLocalDevices(const fs::path& root) {
    std::vector<DeviceInfo> devices{cpuDevice(root)};
    std::vector<fs::path> gpus;
    std::error_code failure;
    for (fs::directory_iterator it(root / "proc/driver/nvidia/gpus", failure), end;
         !failure && it != end; it.increment(failure)) {
        gpus.push_back(it->path());
    }
    // By bus address, the order that the driver counts in (CUDA_DEVICE_ORDER=PCI_BUS_ID).
    std::sort(gpus.begin(), gpus.end());
    for (const fs::path& gpu : gpus) {
        DeviceInfo device;
        device.id = "cuda:" + std::to_string(devices.size() - 1);
        device.name = valueAfter(gpu / "information", "Model");
        devices.push_back(std::move(device));
    }
    return devices;
}

std::vector<DeviceInfo> probeLocalDevices() {
    return probeLocalDevices("/");
}

}  // namespace gouache
