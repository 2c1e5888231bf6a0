#include "backends/local/kernels/cpu/rows_avx512.h"

#include <math.h>

#include "backends/local/kernels/cpu/vectors.h"

namespace gouache::local::cpu {

namespace {

template <typename T>
__m512 reciprocal(__m512 x) {
    if constexpr (sizeof(T) == 2) {
        return _mm512_rcp14_ps(x);
    } else {
        return _mm512_div_ps(_mm512_set1_ps(1.0F), x);
    }
}

/// x · Φ(x) with Abramowitz and Stegun's 7.1.26 for erf (absolute error 1.5e-7).
template <typename T>
__m512 gelu(__m512 x) {
    const __m512 z = _mm512_mul_ps(_mm512_abs_ps(x), _mm512_set1_ps(0.70710678118654752F));
    const __m512 t =
        reciprocal<T>(_mm512_fmadd_ps(z, _mm512_set1_ps(0.3275911F), _mm512_set1_ps(1.0F)));
    __m512 p = _mm512_set1_ps(1.061405429F);
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(-1.453152027F));
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(1.421413741F));
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(-0.284496736F));
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(0.254829592F));
    const __m512 e = exp2<T>(_mm512_mul_ps(_mm512_mul_ps(z, z), _mm512_set1_ps(-kLog2E)));
    // Half of erfc(|x|/√2): the part of the normal distribution beyond |x|.
    const __m512 tail = _mm512_mul_ps(_mm512_mul_ps(p, t), _mm512_mul_ps(e, _mm512_set1_ps(0.5F)));
    const __mmask16 negative = _mm512_cmp_ps_mask(x, _mm512_setzero_ps(), _CMP_LT_OQ);
    const __m512 phi =
        _mm512_mask_mov_ps(_mm512_sub_ps(_mm512_set1_ps(1.0F), tail), negative, tail);
    return _mm512_mul_ps(x, phi);
}

}  // namespace

template <typename T>
void layerNormRow(const T* x, T* y, std::int64_t channels, const float* weight, const float* bias,
                  float eps) {
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t c = 0; c < channels; c += 16) {
        sum = _mm512_add_ps(sum, load(x + c, firstLanes(channels - c)));
    }
    const float count = static_cast<float>(channels);
    const __m512 mean = _mm512_set1_ps(_mm512_reduce_add_ps(sum) / count);
    __m512 squares = _mm512_setzero_ps();
    for (std::int64_t c = 0; c < channels; c += 16) {
        const __mmask16 lanes = firstLanes(channels - c);
        const __m512 d = _mm512_maskz_sub_ps(lanes, load(x + c, lanes), mean);
        squares = _mm512_fmadd_ps(d, d, squares);
    }
    const __m512 scale = _mm512_set1_ps(1.0F / sqrtf(_mm512_reduce_add_ps(squares) / count + eps));
    for (std::int64_t c = 0; c < channels; c += 16) {
        const __mmask16 lanes = firstLanes(channels - c);
        const __m512 d = _mm512_mul_ps(_mm512_sub_ps(load(x + c, lanes), mean), scale);
        store(y + c, _mm512_fmadd_ps(d, load(weight + c, lanes), load(bias + c, lanes)), lanes);
    }
}

template <typename T>
void gegluRow(const T* x, T* y, std::int64_t channels) {
    for (std::int64_t c = 0; c < channels; c += 16) {
        const __mmask16 lanes = firstLanes(channels - c);
        const __m512 gate = gelu<T>(load(x + channels + c, lanes));
        store(y + c, _mm512_mul_ps(load(x + c, lanes), gate), lanes);
    }
}

template void layerNormRow(const float*, float*, std::int64_t, const float*, const float*, float);
template void layerNormRow(const Bf16*, Bf16*, std::int64_t, const float*, const float*, float);
template void gegluRow(const float*, float*, std::int64_t);
template void gegluRow(const Bf16*, Bf16*, std::int64_t);

}  // namespace gouache::local::cpu
