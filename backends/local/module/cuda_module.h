#pragma once

#include <cstdint>
#include <string>

// Entry point of libgouache_local_cuda.so, the CUDA part of the engine. The engine opens it
// (dlopen, RTLD_NOW | RTLD_GLOBAL) from the folder of libgouache_local.so, once, when capabilities
// or a CUDA device are first asked for. Loading it brings in libtorch_cuda.so, whose static
// initialisers register CUDA with libtorch; its own static initialisers register Gouache's CUDA
// kernels. Where it cannot be loaded there are no CUDA devices, and the reason stands in
// DeviceMissing.

namespace gouache::local {

/// Grows with every change of this file; a module of another number is refused.
inline constexpr int kCudaModuleVersion = 1;

struct CudaDeviceInfo {
    std::string name;  ///< "NVIDIA H100 80GB HBM3"
    int major = 0;     ///< compute capability
    int minor = 0;
    std::uint64_t memoryTotal = 0;  ///< bytes
    std::uint64_t memoryFree = 0;   ///< bytes, now, of the whole device
};

/// What the engine needs of CUDA beyond ATen's own functions. Called on the engine's thread, except
/// deviceCount and describe (any thread). None throws.
struct CudaModule {
    int version = kCudaModuleVersion;
    int (*deviceCount)() = nullptr;  ///< 0 without a driver
    bool (*describe)(int device, CudaDeviceInfo* info) = nullptr;
    /// Most bytes of tensors at one time since resetPeakMemory.
    std::uint64_t (*peakMemory)(int device) = nullptr;
    void (*resetPeakMemory)(int device) = nullptr;
    /// Gives cached blocks that no tensor uses back to the device.
    void (*emptyCache)() = nullptr;
    void (*synchronize)(int device) = nullptr;
};

/// Name of: `const gouache::local::CudaModule* gouacheCudaModule()`; static storage.
inline constexpr const char* kCudaModuleSymbol = "gouacheCudaModule";
inline constexpr const char* kCudaModuleFile = "libgouache_local_cuda.so";

using CudaModuleFunction = const CudaModule*();

}  // namespace gouache::local
