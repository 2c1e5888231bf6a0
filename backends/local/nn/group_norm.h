#pragma once

#include "backends/local/kernels/group_norm.h"
#include "backends/local/nn/tensor_source.h"

namespace gouache::local {

/// Group normalisation with its weights; see kernels/group_norm.h.
struct GroupNorm {
    at::Tensor weight;  ///< [C]
    at::Tensor bias;    ///< [C]
    int64_t groups = 32;
    double eps = 1e-5;

    /// Takes "weight" [channels] and "bias" [channels].
    template <TensorSource Source>
    static GroupNorm load(Source&& source, int64_t channels, int64_t groups, double eps) {
        at::Tensor weight = source.take("weight", {channels});
        return GroupNorm{std::move(weight), source.take("bias", {channels}), groups, eps};
    }

    /// x [N, C, H, W], shift [N, C] or undefined.
    at::Tensor operator()(const at::Tensor& x, Activation activation = Activation::None,
                          const at::Tensor& shift = {}) const {
        return groupNorm(x, weight, bias, groups, eps, activation, shift);
    }
};

}  // namespace gouache::local
