#include "backends/local/kernels/cpu/group_norm_avx512.h"

#include "backends/local/kernels/cpu/vectors.h"

namespace gouache::local::cpu {

namespace {

constexpr std::int64_t kPixels = 4;  // pixels for each visit to a channel's sums

template <typename T, bool Silu>
void scaleRows(const T* x, T* y, std::int64_t pixels, std::int64_t channels, const float* middle,
               const float* scale, const float* offset) {
    for (std::int64_t pixel = 0; pixel < pixels; ++pixel, x += channels, y += channels) {
        for (std::int64_t c = 0; c < channels; c += 16) {
            const __mmask16 lanes = firstLanes(channels - c);
            const __m512 d = _mm512_sub_ps(load(x + c, lanes), load(middle + c, lanes));
            __m512 value = _mm512_fmadd_ps(d, load(scale + c, lanes), load(offset + c, lanes));
            if constexpr (Silu) {
                value = silu<T>(value);
            }
            store(y + c, value, lanes);
        }
    }
}

}  // namespace

template <typename T>
void channelMoments(const T* x, std::int64_t pixels, std::int64_t channels, const float* pivot,
                    float* sums, float* squares) {
    for (std::int64_t c = 0; c < channels; ++c) {
        sums[c] = 0;
        squares[c] = 0;
    }
    const auto visit = [&](const T* row, auto count) {
        for (std::int64_t c = 0; c < channels; c += 16) {
            const __mmask16 lanes = firstLanes(channels - c);
            const __m512 middle = load(pivot + c, lanes);
            __m512 sum = load(sums + c, lanes);
            __m512 square = load(squares + c, lanes);
            for (std::int64_t pixel = 0; pixel < count; ++pixel) {
                const __m512 d = _mm512_sub_ps(load(row + pixel * channels + c, lanes), middle);
                sum = _mm512_add_ps(sum, d);
                square = _mm512_fmadd_ps(d, d, square);
            }
            store(sums + c, sum, lanes);
            store(squares + c, square, lanes);
        }
    };
    struct Several {
        constexpr operator std::int64_t() const { return kPixels; }
    };
    std::int64_t pixel = 0;
    for (; pixel + kPixels <= pixels; pixel += kPixels) {
        visit(x + pixel * channels, Several{});
    }
    for (; pixel < pixels; ++pixel) {
        visit(x + pixel * channels, std::int64_t{1});
    }
}

template <typename T>
void scaleChannels(const T* x, T* y, std::int64_t pixels, std::int64_t channels,
                   const float* middle, const float* scale, const float* offset, bool silu) {
    if (silu) {
        scaleRows<T, true>(x, y, pixels, channels, middle, scale, offset);
    } else {
        scaleRows<T, false>(x, y, pixels, channels, middle, scale, offset);
    }
}

template void channelMoments(const float*, std::int64_t, std::int64_t, const float*, float*,
                             float*);
template void channelMoments(const Bf16*, std::int64_t, std::int64_t, const float*, float*, float*);
template void scaleChannels(const float*, float*, std::int64_t, std::int64_t, const float*,
                            const float*, const float*, bool);
template void scaleChannels(const Bf16*, Bf16*, std::int64_t, std::int64_t, const float*,
                            const float*, const float*, bool);

}  // namespace gouache::local::cpu
