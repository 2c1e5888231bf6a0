#pragma once

#include <immintrin.h>

#include <cstdint>

// Vectors of 16 floats for the kernels that are compiled for AVX-512. Only for those files: they
// include nothing of libtorch or the standard library that has code, so that no inline function
// built for AVX-512 is linked elsewhere.

namespace gouache::local::cpu {

/// A bfloat16's bits.
using Bf16 = std::uint16_t;

namespace {

inline __mmask16 firstLanes(std::int64_t count) {
    return static_cast<__mmask16>(count >= 16 ? 0xFFFFU : (1U << count) - 1U);
}

inline __m512 widen(__m256i bits) {
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
}

inline __m512 load(const float* p) {
    return _mm512_loadu_ps(p);
}
inline __m512 load(const Bf16* p) {
    return widen(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
}
/// Lanes that are not loaded are 0.
inline __m512 load(const float* p, __mmask16 lanes) {
    return _mm512_maskz_loadu_ps(lanes, p);
}
inline __m512 load(const Bf16* p, __mmask16 lanes) {
    return widen(_mm256_maskz_loadu_epi16(lanes, p));
}

inline __m256i narrow(__m512 x) {
    return reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(x));
}

inline void store(float* p, __m512 x) {
    _mm512_storeu_ps(p, x);
}
inline void store(Bf16* p, __m512 x) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), narrow(x));
}
inline void store(float* p, __m512 x, __mmask16 lanes) {
    _mm512_mask_storeu_ps(p, lanes, x);
}
inline void store(Bf16* p, __m512 x, __mmask16 lanes) {
    _mm256_mask_storeu_epi16(p, lanes, narrow(x));
}

/// 2^x by a minimax polynomial for the fraction, relative error 8e-5 (enough for a bfloat16) or
/// 2e-9. Infinities and NaN as exp2's.
template <typename T>
inline __m512 exp2(__m512 x) {
    const __m512 f = _mm512_reduce_ps(x, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
    __m512 p;
    if constexpr (sizeof(T) == 2) {
        p = _mm512_set1_ps(0.078024514F);
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.226067171F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.695833564F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.999925196F));
    } else {
        p = _mm512_set1_ps(0.000217022549F);
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.00124396884F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.00967884064F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.0554833412F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.24022983F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.693147004F));
        p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(1.0F));
    }
    return _mm512_scalef_ps(p, x);
}

inline constexpr float kLog2E = 1.44269504088896341F;

/// x / (1 + e⁻ˣ).
template <typename T>
inline __m512 silu(__m512 x) {
    const __m512 e = exp2<T>(_mm512_mul_ps(x, _mm512_set1_ps(-kLog2E)));
    const __m512 d = _mm512_add_ps(_mm512_set1_ps(1.0F), e);
    if constexpr (sizeof(T) == 2) {
        // −∞ as the division gives it: x · 0 would be NaN.
        const __mmask16 finite = _mm512_cmp_ps_mask(d, _mm512_set1_ps(3e38F), _CMP_NGT_UQ);
        return _mm512_maskz_mul_ps(finite, x, _mm512_rcp14_ps(d));
    } else {
        return _mm512_div_ps(x, d);
    }
}

}  // namespace

}  // namespace gouache::local::cpu
