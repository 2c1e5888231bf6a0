#include "backends/local/base/device.h"

#include <fstream>
#include <thread>

#include "backends/local/base/cpu_memory.h"
#include "backends/local/base/cuda_part.h"
#include "backends/local/kernels/cpu/features.h"

namespace gouache::local {
namespace {

/// "AMD EPYC, 2 threads"
std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    std::string name = "CPU";
    while (std::getline(file, line)) {
        if (line.starts_with("model name")) {
            const std::size_t colon = line.find(':');
            if (colon != std::string::npos && colon + 2 < line.size()) {
                name = line.substr(colon + 2);
            }
            break;
        }
    }
    const unsigned threads = std::thread::hardware_concurrency();
    return name + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

int deviceCount() {
    const CudaModule* cuda = cudaPart();
    return cuda != nullptr ? cuda->deviceCount() : 0;
}

CudaDeviceInfo describe(int index) {
    CudaDeviceInfo info;
    const CudaModule* cuda = cudaPart();
    if (cuda != nullptr) {
        cuda->describe(index, &info);
    }
    return info;
}

}  // namespace

std::vector<DeviceInfo> listDevices() {
    std::vector<DeviceInfo> devices;
    for (int i = 0; i < deviceCount(); ++i) {
        const CudaDeviceInfo info = describe(i);
        const at::Device device(at::kCUDA, static_cast<c10::DeviceIndex>(i));
        devices.push_back(
            {idOf(device), info.name, info.memoryTotal, info.memoryFree, precisionsOf(device)});
    }
    devices.push_back(
        {"cpu", processorName(), cpuMemoryTotal(), cpuMemoryAvailable(), precisionsOf(at::kCPU)});
    return devices;
}

Result<at::Device> deviceOf(std::string_view id) {
    if (id == "cpu") {
        return at::Device(at::kCPU);
    }
    const int count = deviceCount();
    if (id.empty()) {
        return count > 0 ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
    }
    int index = -1;
    if (id == "cuda") {
        index = 0;
    } else if (id.starts_with("cuda:") && id.size() > 5 && id.size() <= 8 &&
               id.find_first_not_of("0123456789", 5) == std::string_view::npos) {
        index = std::stoi(std::string(id.substr(5)));
    }
    if (index < 0) {
        return makeError(ErrorCode::UnknownName, "device", std::string(id), "cpu, cuda, cuda:N");
    }
    if (index >= count) {
        return makeError(ErrorCode::DeviceMissing, std::string(id),
                         count == 0 ? cudaPartProblem()
                                    : "there are " + std::to_string(count) + " CUDA devices");
    }
    return at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(index));
}

std::string idOf(at::Device device) {
    return device.is_cuda() ? "cuda:" + std::to_string(std::max<int>(device.index(), 0)) : "cpu";
}

std::vector<Precision> precisionsOf(at::Device device) {
    if (device.is_cuda()) {
        const bool bfloat16 = describe(std::max<int>(device.index(), 0)).major >= 8;
        return bfloat16 ? std::vector{Precision::Float16, Precision::BFloat16, Precision::Float32}
                        : std::vector{Precision::Float16, Precision::Float32};
    }
    return cpu::hasAvx512Bf16() ? std::vector{Precision::BFloat16, Precision::Float32}
                                : std::vector{Precision::Float32};
}

at::ScalarType scalarTypeOf(Precision precision) {
    switch (precision) {
        case Precision::BFloat16:
            return at::kBFloat16;
        case Precision::Float16:
            return at::kHalf;
        case Precision::Float32:
            break;
    }
    return at::kFloat;
}

Precision precisionOf(at::ScalarType type) {
    return type == at::kBFloat16 ? Precision::BFloat16
           : type == at::kHalf   ? Precision::Float16
                                 : Precision::Float32;
}

std::uint64_t availableMemory(at::Device device) {
    if (device.is_cuda()) {
        return describe(std::max<int>(device.index(), 0)).memoryFree;
    }
    return cpuMemoryHeadroom();
}

std::uint64_t totalMemory(at::Device device) {
    return device.is_cuda() ? describe(std::max<int>(device.index(), 0)).memoryTotal
                            : cpuMemoryTotal();
}

std::uint64_t peakMemory(at::Device device) {
    if (device.is_cuda()) {
        const CudaModule* cuda = cudaPart();
        return cuda != nullptr ? cuda->peakMemory(std::max<int>(device.index(), 0)) : 0;
    }
    return cpuMemoryPeak();
}

void resetPeakMemory(at::Device device) {
    const CudaModule* cuda = device.is_cuda() ? cudaPart() : nullptr;
    if (cuda != nullptr) {
        cuda->resetPeakMemory(std::max<int>(device.index(), 0));
    } else {
        resetCpuPeak();
    }
}

void releaseCachedMemory(at::Device device) {
    const CudaModule* cuda = device.is_cuda() ? cudaPart() : nullptr;
    if (cuda != nullptr) {
        cuda->emptyCache();
    }
}

}  // namespace gouache::local
