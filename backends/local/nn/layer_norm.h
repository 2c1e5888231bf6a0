#pragma once

#include "backends/local/kernels/layer_norm.h"
#include "backends/local/nn/tensor_source.h"

namespace gouache::local {

/// Layer normalisation with its weights; see kernels/layer_norm.h.
struct LayerNorm {
    at::Tensor weight;  ///< [C]
    at::Tensor bias;    ///< [C]
    double eps = 1e-5;

    /// Takes "weight" [channels] and "bias" [channels].
    template <TensorSource Source>
    static LayerNorm load(Source&& source, int64_t channels, double eps = 1e-5) {
        at::Tensor weight = source.take("weight", {channels});
        return LayerNorm{std::move(weight), source.take("bias", {channels}), eps};
    }

    /// x [..., C].
    at::Tensor operator()(const at::Tensor& x) const { return layerNorm(x, weight, bias, eps); }
};

}  // namespace gouache::local
