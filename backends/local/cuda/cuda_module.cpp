#include "backends/local/module/cuda_module.h"

#include <ATen/Context.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <cuda_runtime_api.h>

#include <exception>

namespace gouache::local {

namespace {

using c10::CachingAllocator::StatType;

/// Runs a function of libtorch, which may throw, behind an interface that must not.
template <typename T, typename Function>
T guarded(T otherwise, Function&& function) noexcept {
    try {
        return function();
    } catch (const std::exception&) {
        return otherwise;
    }
}

/// Settings of libtorch that suit the engine's shapes: few sizes, each used many times.
void tune() {
    // Fastest convolution algorithm by trial, among the most promising ones.
    constexpr int kTrials = 8;
    at::globalContext().setBenchmarkCuDNN(true);
    at::globalContext().setBenchmarkLimitCuDNN(kTrials);
    cudaDeviceProp properties{};
    if (cudaGetDeviceProperties(&properties, 0) == cudaSuccess && properties.major == 9) {
        // Hopper: cuDNN's attention is about twice as fast as the others; libtorch would try it
        // last.
        const auto number = [](at::SDPBackend backend) { return static_cast<int64_t>(backend); };
        at::globalContext().setSDPUseCuDNN(true);
        at::globalContext().setSDPPriorityOrder(
            {number(at::SDPBackend::cudnn_attention), number(at::SDPBackend::flash_attention),
             number(at::SDPBackend::efficient_attention), number(at::SDPBackend::math),
             number(at::SDPBackend::overrideable)});
    }
}

int deviceCount() noexcept {
    return guarded(0, [] { return static_cast<int>(c10::cuda::device_count()); });
}

bool describe(int device, CudaDeviceInfo* info) noexcept {
    return guarded(false, [&] {
        cudaDeviceProp properties{};
        if (info == nullptr || cudaGetDeviceProperties(&properties, device) != cudaSuccess) {
            return false;
        }
        info->name = properties.name;
        info->major = properties.major;
        info->minor = properties.minor;
        int before = 0;
        std::size_t free = 0;
        std::size_t total = 0;
        if (cudaGetDevice(&before) != cudaSuccess || cudaSetDevice(device) != cudaSuccess) {
            return false;
        }
        const bool known = cudaMemGetInfo(&free, &total) == cudaSuccess;
        const bool restored = cudaSetDevice(before) == cudaSuccess;
        info->memoryTotal = total;
        info->memoryFree = free;
        return known && restored;
    });
}

std::uint64_t peakMemory(int device) noexcept {
    return guarded(std::uint64_t{0}, [&] {
        const auto stats =
            c10::cuda::CUDACachingAllocator::getDeviceStats(static_cast<c10::DeviceIndex>(device));
        const auto sum = static_cast<std::size_t>(StatType::AGGREGATE);
        return static_cast<std::uint64_t>(stats.allocated_bytes[sum].peak);
    });
}

void resetPeakMemory(int device) noexcept {
    guarded(0, [&] {
        c10::cuda::CUDACachingAllocator::resetPeakStats(static_cast<c10::DeviceIndex>(device));
        return 0;
    });
}

void emptyCache() noexcept {
    guarded(0, [] {
        c10::cuda::CUDACachingAllocator::emptyCache();
        return 0;
    });
}

void synchronize(int device) noexcept {
    guarded(0, [&] {
        int before = 0;
        if (cudaGetDevice(&before) == cudaSuccess && cudaSetDevice(device) == cudaSuccess) {
            c10::cuda::device_synchronize();
            c10::cuda::set_device(static_cast<c10::DeviceIndex>(before));
        }
        return 0;
    });
}

}  // namespace

}  // namespace gouache::local

extern "C" __attribute__((visibility("default"))) const gouache::local::CudaModule*
gouacheCudaModule() {
    using namespace gouache::local;
    static const CudaModule module = [] {
        if (deviceCount() > 0) {
            guarded(0, [] {
                tune();
                return 0;
            });
        }
        CudaModule result;
        result.deviceCount = &deviceCount;
        result.describe = &describe;
        result.peakMemory = &peakMemory;
        result.resetPeakMemory = &resetPeakMemory;
        result.emptyCache = &emptyCache;
        result.synchronize = &synchronize;
        return result;
    }();
    return &module;
}
