#pragma once

#include <cuda_bf16.h>
#include <cuda_fp16.h>

// Several neighbouring values in one load or store of up to 16 bytes.

namespace gouache::local::cuda {

__device__ inline float toFloat(float x) {
    return x;
}
__device__ inline float toFloat(__half x) {
    return __half2float(x);
}
__device__ inline float toFloat(__nv_bfloat16 x) {
    return __bfloat162float(x);
}

template <typename T>
__device__ T fromFloat(float x);
template <>
__device__ inline float fromFloat<float>(float x) {
    return x;
}
template <>
__device__ inline __half fromFloat<__half>(float x) {
    return __float2half_rn(x);
}
template <>
__device__ inline __nv_bfloat16 fromFloat<__nv_bfloat16>(float x) {
    return __float2bfloat16_rn(x);
}

/// Count values of T, aligned to their size together.
template <typename T, int Count>
struct alignas(sizeof(T) * Count) Pack {
    T values[Count];
};

template <typename T, int Count>
__device__ inline Pack<T, Count> loadPack(const T* p) {
    return *reinterpret_cast<const Pack<T, Count>*>(p);
}
template <typename T, int Count>
__device__ inline void storePack(T* p, const Pack<T, Count>& pack) {
    *reinterpret_cast<Pack<T, Count>*>(p) = pack;
}

/// Most values of T in a load of 16 bytes.
template <typename T>
constexpr int kPack = 16 / static_cast<int>(sizeof(T));

}  // namespace gouache::local::cuda
