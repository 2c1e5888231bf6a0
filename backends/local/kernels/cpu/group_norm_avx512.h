#pragma once

#include <cstdint>

// The two passes of kernels/group_norm.h over channels-last pixels, compiled for AVX-512. T: float,
// or std::uint16_t for bfloat16.

namespace gouache::local::cpu {

/// sums[c] and squares[c] = Σ (x − pivot[c]) and Σ (x − pivot[c])² over `pixels` pixels of
/// `channels` values.
template <typename T>
void channelMoments(const T* x, std::int64_t pixels, std::int64_t channels, const float* pivot,
                    float* sums, float* squares);

/// y = (x − middle[c]) · scale[c] + offset[c], then SiLU where asked.
template <typename T>
void scaleChannels(const T* x, T* y, std::int64_t pixels, std::int64_t channels,
                   const float* middle, const float* scale, const float* offset, bool silu);

}  // namespace gouache::local::cpu
