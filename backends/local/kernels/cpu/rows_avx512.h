#pragma once

#include <cstdint>

// Kernels on single rows of a matrix, compiled for AVX-512. T: float, or std::uint16_t for
// bfloat16.

namespace gouache::local::cpu {

/// kernels/layer_norm.h for one row of `channels` values.
template <typename T>
void layerNormRow(const T* x, T* y, std::int64_t channels, const float* weight, const float* bias,
                  float eps);

/// kernels/geglu.h for one row: x has 2 · channels values, y has `channels`.
template <typename T>
void gegluRow(const T* x, T* y, std::int64_t channels);

}  // namespace gouache::local::cpu
