#pragma once

#include <ATen/core/Tensor.h>

#include "backends/local/nn/tensor_source.h"

namespace gouache::local {

/// y = x Wᵀ + b over the last dimension.
class Linear {
  public:
    Linear() = default;
    /// weight [out, in]; bias [out] or undefined; same type and device.
    Linear(at::Tensor weight, at::Tensor bias);

    /// Takes "weight" [out, in] and, with `bias`, "bias" [out].
    template <TensorSource Source>
    static Linear load(Source&& source, int64_t in, int64_t out, bool bias = true) {
        at::Tensor weight = source.take("weight", {out, in});
        return Linear(std::move(weight),
                      bias ? at::Tensor(source.take("bias", {out})) : at::Tensor());
    }

    /// Layers that read the same x as one: their outputs side by side. All with a bias or all
    /// without, none prepared.
    static Linear stacked(std::initializer_list<Linear> layers);

    /// On the CPU lays the weight out as the matrix units like it and drops the plain one;
    /// elsewhere does nothing. Call once, after the last change of the weight.
    void prepare();

    /// x [..., in] → [..., out].
    at::Tensor operator()(const at::Tensor& x) const;
    /// As above, plus `residual` [..., out]. Works in residual's memory where nobody else holds it:
    /// std::move it.
    at::Tensor addTo(at::Tensor residual, const at::Tensor& x) const;

    /// The weight as it is kept now, in the layer's own layout: to be given back to keep() later.
    const at::Tensor& kept() const { return packed_.defined() ? packed_ : weight_; }
    /// Takes a weight that kept() gave or layout() made for this layer; the bits are the same.
    void keep(at::Tensor kept);
    /// [out, in], readable: a copy where `kept` is packed.
    at::Tensor dense(const at::Tensor& kept) const;
    /// dense [out, in] in the layout of this layer.
    at::Tensor layout(const at::Tensor& dense) const;

    bool defined() const { return in_ > 0; }
    int64_t in() const { return in_; }
    int64_t out() const { return out_; }

  private:
    at::Tensor weight_;  ///< [out, in]; undefined once prepared
    at::Tensor packed_;  ///< oneDNN's layout
    at::Tensor bias_;
    int64_t in_ = 0;
    int64_t out_ = 0;
};

}  // namespace gouache::local
