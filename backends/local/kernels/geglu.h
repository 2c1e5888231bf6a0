#pragma once

#include <ATen/core/Tensor.h>

namespace gouache::local {

/// The gate of a transformer's GEGLU feed-forward (Shazeer 2020, arXiv:2002.05202): value ·
/// gelu(gate), where the last dimension of x holds the values, then the gates. GELU is the exact
/// one (erf), to the precision of x's type.
///
/// x [..., 2·C], float32, bfloat16 or float16. Result [..., C], contiguous, of x's type.
at::Tensor geglu(const at::Tensor& x);

}  // namespace gouache::local
