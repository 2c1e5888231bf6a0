#pragma once

#include <ATen/core/Tensor.h>

// libtorch's prepacked oneDNN operators (namespace mkldnn), which have no C++ declarations of their
// own: reached through its dispatcher. Packed weights are opaque tensors that only these functions
// understand.

namespace gouache::local::onednn {

/// Whether weights of this tensor's type and device can be packed here.
bool canPack(const at::Tensor& weight);

/// A packed weight as it was before, in a copy: the same values, [out, in] or [out, in, k, k].
at::Tensor unpack(const at::Tensor& packed);

/// weight [out, in].
at::Tensor packLinear(const at::Tensor& weight);
at::Tensor linear(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias);
/// residual + linear; all of x's type.
at::Tensor linearAdd(const at::Tensor& x, const at::Tensor& residual, const at::Tensor& packed,
                     const at::Tensor& bias);

/// weight [out, in, k, k].
at::Tensor packConv2d(const at::Tensor& weight, int64_t stride, int64_t padding);
/// x channels-last, as the result.
at::Tensor conv2d(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias,
                  int64_t stride, int64_t padding);
/// residual + convolution; residual channels-last, of x's type.
at::Tensor conv2dAdd(const at::Tensor& x, const at::Tensor& residual, const at::Tensor& packed,
                     const at::Tensor& bias, int64_t stride, int64_t padding);
/// As conv2dAdd, in residual's own memory.
void conv2dAddInPlace(at::Tensor& residual, const at::Tensor& x, const at::Tensor& packed,
                      const at::Tensor& bias, int64_t stride, int64_t padding);

}  // namespace gouache::local::onednn
