#pragma once

#include <ATen/core/Tensor.h>

#include "backends/local/kernels/activation.h"

// The kernels in libtorch's own operators, for any device, type and shape: what a kernel falls back
// to where it has nothing faster, and what its tests compare with. Arguments as in the header of
// each kernel.

namespace gouache::local::reference {

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, int64_t heads,
                     bool causal);

at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     int64_t groups, double eps, Activation activation, const at::Tensor& shift);

at::Tensor layerNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                     double eps);

at::Tensor geglu(const at::Tensor& x);

}  // namespace gouache::local::reference
