#include "backends/local/cuda/elements.cuh"
#include "backends/local/cuda/launch.h"

namespace gouache::local::cuda {

namespace {

constexpr int kThreads = 256;

/// One thread for Count neighbouring values of y.
template <typename T, int Count>
__global__ void gegluKernel(const T* x, T* y, std::int64_t packs, std::int64_t packsPerRow) {
    const std::int64_t index = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (index >= packs) {
        return;
    }
    const std::int64_t row = index / packsPerRow;
    const std::int64_t column = index % packsPerRow * Count;
    const std::int64_t channels = packsPerRow * Count;
    const auto value = loadPack<T, Count>(x + row * 2 * channels + column);
    const auto gate = loadPack<T, Count>(x + (row * 2 + 1) * channels + column);
    Pack<T, Count> result;
#pragma unroll
    for (int i = 0; i < Count; ++i) {
        const float g = toFloat(gate.values[i]);
        result.values[i] = fromFloat<T>(toFloat(value.values[i]) * g * normcdff(g));
    }
    storePack(y + row * channels + column, result);
}

template <typename T, int Count>
cudaError_t launch(const void* x, void* y, std::int64_t rows, std::int64_t channels,
                   cudaStream_t stream) {
    const std::int64_t packs = rows * channels / Count;
    const std::int64_t blocks = (packs + kThreads - 1) / kThreads;
    gegluKernel<T, Count><<<static_cast<unsigned>(blocks), kThreads, 0, stream>>>(
        static_cast<const T*>(x), static_cast<T*>(y), packs, channels / Count);
    return cudaGetLastError();
}

template <typename T>
cudaError_t launchWidest(const void* x, void* y, std::int64_t rows, std::int64_t channels,
                         cudaStream_t stream) {
    const auto misaligned =
        reinterpret_cast<std::uintptr_t>(x) | reinterpret_cast<std::uintptr_t>(y);
    if (channels % kPack<T> == 0 && misaligned % 16 == 0) {
        return launch<T, kPack<T>>(x, y, rows, channels, stream);
    }
    return launch<T, 1>(x, y, rows, channels, stream);
}

}  // namespace

cudaError_t geglu(const void* x, void* y, std::int64_t rows, std::int64_t channels, Element element,
                  cudaStream_t stream) {
    switch (element) {
        case Element::Float16:
            return launchWidest<__half>(x, y, rows, channels, stream);
        case Element::BFloat16:
            return launchWidest<__nv_bfloat16>(x, y, rows, channels, stream);
        default:
            return launchWidest<float>(x, y, rows, channels, stream);
    }
}

}  // namespace gouache::local::cuda
