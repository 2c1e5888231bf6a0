#pragma once

#include <ATen/core/Tensor.h>

namespace gouache::local {

/// Scaled dot-product attention: softmax(q kᵀ / √D) v for each head, where the heads lie side by
/// side in the last dimension, as linear projections give them and take them back.
///
/// q [B, Lq, H·D], k and v [B, Lk, H·D], all of one floating type and device; any strides (slices
/// of a packed projection need no copy as long as the last dimension is contiguous). Result [B, Lq,
/// H·D], contiguous, of q's type. `causal`: position i sees positions ≤ i of k (Lq = Lk). Lk ≥ 1.
/// NaN and infinity in a row of q, or in k and v, reach every row that sees them.
///
/// On the CPU the tiles of scores never leave the cache (flash attention, Dao 2022,
/// arXiv:2205.14135), sums in float32.
at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, int64_t heads,
                     bool causal = false);

}  // namespace gouache::local
