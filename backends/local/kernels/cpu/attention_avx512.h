#pragma once

#include <cstddef>
#include <cstdint>

// Flash attention for one head, on raw memory: the part of kernels/attention.h that is compiled for
// AVX-512. K and V are packed once a head, in units of 4 bytes: one float, or two bfloat16 that one
// VDPBF16PS multiplies and adds.

namespace gouache::local::cpu {

/// Rows of q that share a pass over k and v; parts of the work should be multiples of it.
inline constexpr std::int64_t kAttentionRows = 96;

/// Units of 4 bytes. `headSize` is even for bfloat16.
std::int64_t packedKeyUnits(std::int64_t keys, std::int64_t headSize, std::size_t elementSize);
std::int64_t packedValueUnits(std::int64_t keys, std::int64_t headSize, std::size_t elementSize);
std::int64_t attentionScratchUnits(std::int64_t headSize);

/// T: float, or std::uint16_t for bfloat16. `stride`: elements from one key to the next. `packed`
/// is 64-byte aligned.
template <typename T>
void packKeys(const T* keys, std::int64_t stride, std::int64_t count, std::int64_t headSize,
              std::uint32_t* packed);
template <typename T>
void packValues(const T* values, std::int64_t stride, std::int64_t count, std::int64_t headSize,
                std::uint32_t* packed);

template <typename T>
struct AttentionHead {
    const T* q;
    std::int64_t qStride;  ///< elements from one row to the next
    T* out;
    std::int64_t outStride;
    const std::uint32_t* packedKeys;
    const std::uint32_t* packedValues;
    std::int64_t keys;
    std::int64_t headSize;
    float scale;  ///< > 0
    bool causal;
};

/// Rows [begin, end), at most kAttentionRows of them. `scratch`: attentionScratchUnits, 64-byte
/// aligned.
template <typename T>
void attendRows(const AttentionHead<T>& head, std::int64_t begin, std::int64_t end,
                std::uint32_t* scratch);

}  // namespace gouache::local::cpu
