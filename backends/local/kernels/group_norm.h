#pragma once

#include <ATen/core/Tensor.h>

#include "backends/local/kernels/activation.h"

namespace gouache::local {

/// Group normalisation (Wu & He 2018, arXiv:1803.08494) of x + shift, then the activation, in one
/// pass over memory for the statistics and one for the result.
///
/// x [N, C, H, W], float32, bfloat16 or float16; weight and bias [C], of x's type or float32.
/// `groups` divides C. `shift`, where defined, is [N, C] of x's type and is added to every pixel
/// first: a residual block's time embedding. Statistics in float32 or wider. Result [N, C, H, W] of
/// x's type, in x's memory format (channels-last is the fast one).
at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     int64_t groups, double eps, Activation activation = Activation::None,
                     const at::Tensor& shift = {});

}  // namespace gouache::local
