#pragma once

#include <ATen/core/Tensor.h>

namespace gouache::local {

/// Layer normalisation over the last dimension (Ba et al. 2016, arXiv:1607.06450).
///
/// x [..., C], float32, bfloat16 or float16; weight and bias [C], of x's type or float32.
/// Statistics in float32 or wider. Result [..., C], contiguous, of x's type.
at::Tensor layerNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     double eps);

}  // namespace gouache::local
