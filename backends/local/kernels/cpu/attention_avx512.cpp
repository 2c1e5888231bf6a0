#include "backends/local/kernels/cpu/attention_avx512.h"

#include <math.h>
#include <string.h>

#include "backends/local/kernels/cpu/vectors.h"

namespace gouache::local::cpu {

namespace {

constexpr int kStrip = 6;                // rows of q at a time: 6 × 4 sums fill the registers
constexpr int kTileVectors = 4;          // vectors of 16 keys at a time
constexpr std::int64_t kTile = 64;       // keys in a tile
constexpr std::int64_t kKeyBlock = 512;  // keys whose scores are kept at a time
constexpr std::int64_t kPadding = 16;

constexpr std::int64_t roundUp(std::int64_t n, std::int64_t multiple) {
    return (n + multiple - 1) / multiple * multiple;
}

/// Elements of T in a unit of 4 bytes.
template <typename T>
constexpr std::int64_t kPerUnit = 4 / static_cast<std::int64_t>(sizeof(T));

inline __m512 multiplyAdd(__m512 sum, __m512i a, __m512i b, const float*) {
    return _mm512_fmadd_ps(_mm512_castsi512_ps(a), _mm512_castsi512_ps(b), sum);
}
inline __m512 multiplyAdd(__m512 sum, __m512i a, __m512i b, const Bf16*) {
    return _mm512_dpbf16_ps(sum, reinterpret_cast<__m512bh>(a), reinterpret_cast<__m512bh>(b));
}

template <typename T>
inline __m512i broadcastUnit(const T* p) {
    int unit;
    memcpy(&unit, p, sizeof(unit));
    return _mm512_set1_epi32(unit);
}

inline void storeWeights(float* p, __m512 weights) {
    _mm512_storeu_ps(p, weights);
}
inline void storeWeights(Bf16* p, __m512 weights) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), narrow(weights));
}

/// scores[row][key] = q · k for kStrip rows and 16 · V keys; largest[row] grows with them.
template <typename T, int V>
void scoreTile(const T* const* q, const std::uint32_t* keys, std::int64_t units, float* scores,
               __m512* largest) {
    __m512 sums[kStrip][V];
    for (auto& row : sums) {
        for (auto& sum : row) {
            sum = _mm512_setzero_ps();
        }
    }
    for (std::int64_t u = 0; u < units; ++u) {
        __m512i k[V];
        for (int v = 0; v < V; ++v) {
            k[v] = _mm512_loadu_si512(keys + u * kTile + v * 16);
        }
        for (int row = 0; row < kStrip; ++row) {
            const __m512i element = broadcastUnit(q[row] + u * kPerUnit<T>);
            for (int v = 0; v < V; ++v) {
                sums[row][v] =
                    multiplyAdd(sums[row][v], element, k[v], static_cast<const T*>(nullptr));
            }
        }
    }
    for (int row = 0; row < kStrip; ++row) {
        for (int v = 0; v < V; ++v) {
            _mm512_storeu_ps(scores + row * kKeyBlock + v * 16, sums[row][v]);
            largest[row] = _mm512_max_ps(largest[row], sums[row][v]);
        }
    }
}

template <typename T>
void scoreBlock(const T* const* q, const std::uint32_t* keys, std::int64_t units,
                std::int64_t vectors, float* scores, __m512* largest) {
    for (std::int64_t v = 0; v < vectors; v += kTileVectors) {
        switch (vectors - v) {
            case 1:
                scoreTile<T, 1>(q, keys, units, scores, largest);
                break;
            case 2:
                scoreTile<T, 2>(q, keys, units, scores, largest);
                break;
            case 3:
                scoreTile<T, 3>(q, keys, units, scores, largest);
                break;
            default:
                scoreTile<T, 4>(q, keys, units, scores, largest);
                break;
        }
        keys += units * kTile;
        scores += kTile;
    }
}

/// Puts −∞ where a row must not look, from `visible` on, and finds the largest score again.
__m512 hideScores(float* scores, std::int64_t vectors, std::int64_t visible) {
    const __m512 hidden = _mm512_set1_ps(-INFINITY);
    __m512 largest = hidden;
    for (std::int64_t v = 0; v < vectors; ++v) {
        const std::int64_t lanes = visible - v * 16;
        const __mmask16 seen = lanes <= 0 ? __mmask16{0} : firstLanes(lanes);
        const __m512 kept = _mm512_mask_blend_ps(seen, hidden, _mm512_loadu_ps(scores + v * 16));
        _mm512_storeu_ps(scores + v * 16, kept);
        largest = _mm512_max_ps(largest, kept);
    }
    return largest;
}

/// sums[row][0 … 16·V + half) = sums · decay + weights[row] · values, for kStrip rows.
template <typename T, int V, bool Half>
void accumulate(const T* weights, const std::uint32_t* values, std::int64_t valueStride,
                std::int64_t units, const float* decay, float* sums, std::int64_t sumStride) {
    __m512 s[kStrip][V + 1];
    __m256 h[kStrip];
    for (int row = 0; row < kStrip; ++row) {
        const __m512 factor = _mm512_set1_ps(decay[row]);
        for (int v = 0; v < V; ++v) {
            s[row][v] = _mm512_mul_ps(_mm512_loadu_ps(sums + row * sumStride + v * 16), factor);
        }
        if constexpr (Half) {
            h[row] = _mm256_mul_ps(_mm256_loadu_ps(sums + row * sumStride + V * 16),
                                   _mm512_castps512_ps256(factor));
        }
    }
    for (std::int64_t u = 0; u < units; ++u) {
        __m512i x[V + 1];
        for (int v = 0; v < V; ++v) {
            x[v] = _mm512_loadu_si512(values + u * valueStride + v * 16);
        }
        __m256i y{};
        if constexpr (Half) {
            y = _mm256_loadu_si256(
                reinterpret_cast<const __m256i*>(values + u * valueStride + V * 16));
        }
        for (int row = 0; row < kStrip; ++row) {
            const __m512i weight = broadcastUnit(weights + row * kKeyBlock + u * kPerUnit<T>);
            for (int v = 0; v < V; ++v) {
                s[row][v] = multiplyAdd(s[row][v], weight, x[v], static_cast<const T*>(nullptr));
            }
            if constexpr (Half) {
                const __m256i w = _mm512_castsi512_si256(weight);
                if constexpr (sizeof(T) == 2) {
                    h[row] = _mm256_dpbf16_ps(h[row], reinterpret_cast<__m256bh>(w),
                                              reinterpret_cast<__m256bh>(y));
                } else {
                    h[row] =
                        _mm256_fmadd_ps(_mm256_castsi256_ps(w), _mm256_castsi256_ps(y), h[row]);
                }
            }
        }
    }
    for (int row = 0; row < kStrip; ++row) {
        for (int v = 0; v < V; ++v) {
            _mm512_storeu_ps(sums + row * sumStride + v * 16, s[row][v]);
        }
        if constexpr (Half) {
            _mm256_storeu_ps(sums + row * sumStride + V * 16, h[row]);
        }
    }
}

template <typename T>
void accumulateAll(const T* weights, const std::uint32_t* values, std::int64_t headSize,
                   std::int64_t units, const float* decay, float* sums) {
    const std::int64_t stride = roundUp(headSize, kPadding);
    const std::int64_t rest = headSize % 16;
    const bool half = rest > 0 && rest <= 8;
    std::int64_t left = headSize / 16 + (rest > 8 ? 1 : 0);
    std::int64_t parts = (left + (half ? 1 : 0) + 3) / 4;
    for (; parts > 0; --parts) {
        const bool last = parts == 1;
        const std::int64_t take = last ? left : (left + parts - 1) / parts;
        const bool withHalf = last && half;
        const auto run = [&](auto kernel) {
            kernel(weights, values, stride, units, decay, sums, stride);
        };
        switch (take * 2 + (withHalf ? 1 : 0)) {
            case 1:
                run(accumulate<T, 0, true>);
                break;
            case 2:
                run(accumulate<T, 1, false>);
                break;
            case 3:
                run(accumulate<T, 1, true>);
                break;
            case 4:
                run(accumulate<T, 2, false>);
                break;
            case 5:
                run(accumulate<T, 2, true>);
                break;
            case 6:
                run(accumulate<T, 3, false>);
                break;
            case 7:
                run(accumulate<T, 3, true>);
                break;
            default:
                run(accumulate<T, 4, false>);
                break;
        }
        left -= take;
        values += take * 16;
        sums += take * 16;
    }
}

/// What a strip of rows remembers between blocks of keys. Exponents are to base 2.
struct RowState {
    float largest[kStrip];
    __m512 total[kStrip];
};

/// Scores → weights 2^(score·scale − largest); what was summed before must be multiplied by
/// decay[row].
template <typename T>
void weigh(const float* scores, std::int64_t vectors, float scale, const __m512* blockLargest,
           RowState& state, float* decay, T* weights) {
    const __m512 factor = _mm512_set1_ps(scale);
    for (int row = 0; row < kStrip; ++row) {
        const float block = _mm512_reduce_max_ps(blockLargest[row]) * scale;
        const float before = state.largest[row];
        const float largest = block < before ? before : block;
        state.largest[row] = largest;
        decay[row] = before == -INFINITY ? 0.0F : exp2f(before - largest);
        const __m512 offset = _mm512_set1_ps(largest);
        __m512 total = _mm512_mul_ps(state.total[row], _mm512_set1_ps(decay[row]));
        for (std::int64_t v = 0; v < vectors; ++v) {
            const __m512 score = _mm512_loadu_ps(scores + row * kKeyBlock + v * 16);
            const __m512 weight = exp2<T>(_mm512_fmsub_ps(score, factor, offset));
            total = _mm512_add_ps(total, weight);
            storeWeights(weights + row * kKeyBlock + v * 16, weight);
        }
        state.total[row] = total;
    }
}

template <typename T>
void finishRow(const float* sums, __m512 total, std::int64_t headSize, T* out) {
    const __m512 factor = _mm512_set1_ps(1.0F / _mm512_reduce_add_ps(total));
    for (std::int64_t d = 0; d < headSize; d += 16) {
        store(out + d, _mm512_mul_ps(_mm512_loadu_ps(sums + d), factor), firstLanes(headSize - d));
    }
}

}  // namespace

std::int64_t packedKeyUnits(std::int64_t keys, std::int64_t headSize, std::size_t elementSize) {
    return roundUp(keys, kTile) * headSize * static_cast<std::int64_t>(elementSize) / 4;
}

std::int64_t packedValueUnits(std::int64_t keys, std::int64_t headSize, std::size_t elementSize) {
    return roundUp(keys, kPadding) * roundUp(headSize, kPadding) *
           static_cast<std::int64_t>(elementSize) / 4;
}

std::int64_t attentionScratchUnits(std::int64_t headSize) {
    return 2 * kStrip * kKeyBlock + kAttentionRows * roundUp(headSize, kPadding);
}

template <typename T>
void packKeys(const T* keys, std::int64_t stride, std::int64_t count, std::int64_t headSize,
              std::uint32_t* packed) {
    const std::int64_t units = headSize / kPerUnit<T>;
    for (std::int64_t tile = 0; tile < count; tile += kTile) {
        const std::int64_t here = count - tile < kTile ? count - tile : kTile;
        if (here < kTile) {
            memset(packed, 0, static_cast<std::size_t>(units * kTile) * sizeof(std::uint32_t));
        }
        for (std::int64_t key = 0; key < here; ++key) {
            const T* source = keys + (tile + key) * stride;
            for (std::int64_t u = 0; u < units; ++u) {
                memcpy(packed + u * kTile + key, source + u * kPerUnit<T>, sizeof(std::uint32_t));
            }
        }
        packed += units * kTile;
    }
}

template <typename T>
void packValues(const T* values, std::int64_t stride, std::int64_t count, std::int64_t headSize,
                std::uint32_t* packed) {
    const std::int64_t width = roundUp(headSize, kPadding);
    for (std::int64_t key = 0; key < roundUp(count, kPadding); key += kPerUnit<T>) {
        for (std::int64_t d = 0; d < width; d += 16) {
            const __mmask16 lanes = d < headSize ? firstLanes(headSize - d) : __mmask16{0};
            const auto row = [&](std::int64_t index) {
                const __mmask16 there = index < count ? lanes : __mmask16{0};
                const T* source = values + (index < count ? index : 0) * stride + d;
                if constexpr (sizeof(T) == 2) {
                    return _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(there, source));
                } else {
                    return _mm512_maskz_loadu_epi32(there, source);
                }
            };
            __m512i unit = row(key);
            if constexpr (sizeof(T) == 2) {
                unit = _mm512_or_si512(unit, _mm512_slli_epi32(row(key + 1), 16));
            }
            _mm512_storeu_si512(packed + d, unit);
        }
        packed += width;
    }
}

template <typename T>
void attendRows(const AttentionHead<T>& head, std::int64_t begin, std::int64_t end,
                std::uint32_t* scratch) {
    const std::int64_t width = roundUp(head.headSize, kPadding);
    const std::int64_t keyUnits = head.headSize / kPerUnit<T>;
    float* scores = reinterpret_cast<float*>(scratch);
    T* weights = reinterpret_cast<T*>(scratch + kStrip * kKeyBlock);
    float* sums = reinterpret_cast<float*>(scratch + 2 * kStrip * kKeyBlock);
    memset(sums, 0, static_cast<std::size_t>(kAttentionRows * width) * sizeof(float));

    constexpr std::int64_t kStrips = kAttentionRows / kStrip;
    RowState states[kStrips];
    for (RowState& state : states) {
        for (int row = 0; row < kStrip; ++row) {
            state.largest[row] = -INFINITY;
            state.total[row] = _mm512_setzero_ps();
        }
    }
    const std::int64_t seen = head.causal && end < head.keys ? end : head.keys;
    const float scale = head.scale * kLog2E;
    for (std::int64_t key = 0; key < seen; key += kKeyBlock) {
        const std::int64_t here = seen - key < kKeyBlock ? seen - key : kKeyBlock;
        const std::int64_t vectors = (here + 15) / 16;
        const std::uint32_t* blockKeys = head.packedKeys + key * keyUnits;
        const std::uint32_t* blockValues = head.packedValues + key / kPerUnit<T> * width;
        for (std::int64_t first = begin; first < end; first += kStrip) {
            const T* q[kStrip];
            for (int row = 0; row < kStrip; ++row) {
                const std::int64_t index = first + row < end ? first + row : end - 1;
                q[row] = head.q + index * head.qStride;
            }
            __m512 largest[kStrip];
            for (__m512& value : largest) {
                value = _mm512_set1_ps(-INFINITY);
            }
            scoreBlock(q, blockKeys, keyUnits, vectors, scores, largest);
            for (int row = 0; row < kStrip; ++row) {
                const std::int64_t limit =
                    head.causal && first + row + 1 - key < here ? first + row + 1 - key : here;
                if (limit < vectors * 16) {
                    largest[row] = hideScores(scores + row * kKeyBlock, vectors, limit);
                }
            }
            const std::int64_t strip = (first - begin) / kStrip;
            float decay[kStrip];
            weigh(scores, vectors, scale, largest, states[strip], decay, weights);
            accumulateAll(weights, blockValues, head.headSize, vectors * 16 / kPerUnit<T>, decay,
                          sums + strip * kStrip * width);
        }
    }
    for (std::int64_t row = begin; row < end; ++row) {
        const std::int64_t index = row - begin;
        finishRow(sums + index * width, states[index / kStrip].total[index % kStrip], head.headSize,
                  head.out + row * head.outStride);
    }
}

template void packKeys(const float*, std::int64_t, std::int64_t, std::int64_t, std::uint32_t*);
template void packKeys(const Bf16*, std::int64_t, std::int64_t, std::int64_t, std::uint32_t*);
template void packValues(const float*, std::int64_t, std::int64_t, std::int64_t, std::uint32_t*);
template void packValues(const Bf16*, std::int64_t, std::int64_t, std::int64_t, std::uint32_t*);
template void attendRows(const AttentionHead<float>&, std::int64_t, std::int64_t, std::uint32_t*);
template void attendRows(const AttentionHead<Bf16>&, std::int64_t, std::int64_t, std::uint32_t*);

}  // namespace gouache::local::cpu
