#pragma once

#include <cuda_runtime_api.h>

#include <cstdint>

// The kernels of this module on raw device memory. The .cu files know nothing of libtorch, whose
// headers nvcc takes long to compile. Launched on `stream`; each returns cudaGetLastError().

namespace gouache::local::cuda {

enum class Element : std::uint8_t { Float32, Float16, BFloat16 };

/// kernels/group_norm.h over channels-last pixels.
struct GroupNormTask {
    const void* x;  ///< [pictures, pixels, channels]
    void* y;
    const float* weight;  ///< [channels]
    const float* bias;    ///< [channels]
    const float* shift;   ///< [pictures, channels] or null
    float* workspace;     ///< groupNormWorkspace() floats
    std::int64_t pictures;
    std::int64_t pixels;
    int channels;
    int groups;
    float eps;
    bool silu;
    Element element;
};

std::int64_t groupNormWorkspace(std::int64_t pictures, std::int64_t pixels, int channels);
cudaError_t groupNorm(const GroupNormTask& task, cudaStream_t stream);

/// kernels/geglu.h: x [rows, 2 · channels] → y [rows, channels].
cudaError_t geglu(const void* x, void* y, std::int64_t rows, std::int64_t channels, Element element,
                  cudaStream_t stream);

}  // namespace gouache::local::cuda
