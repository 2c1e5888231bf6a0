#pragma once

#include <ATen/core/Tensor.h>

#include "backends/local/nn/tensor_source.h"

namespace gouache::local {

/// Two-dimensional convolution (cross-correlation), zero padding, square kernel.
class Conv2d {
  public:
    Conv2d() = default;
    /// weight [out, in, k, k]; bias [out] or undefined; same type and device.
    Conv2d(at::Tensor weight, at::Tensor bias, int64_t stride, int64_t padding);

    /// Takes "weight" [out, in, kernel, kernel] and, with `bias`, "bias" [out].
    template <TensorSource Source>
    static Conv2d load(Source&& source, int64_t in, int64_t out, int64_t kernel, int64_t stride = 1,
                       int64_t padding = 0, bool bias = true) {
        at::Tensor weight = source.take("weight", {out, in, kernel, kernel});
        return Conv2d(std::move(weight),
                      bias ? at::Tensor(source.take("bias", {out})) : at::Tensor(), stride,
                      padding);
    }

    /// On the CPU lays the weight out as the convolution likes it and drops the plain one;
    /// elsewhere does nothing. Call once, after the last change of the weight.
    void prepare();

    /// x [N, in, H, W], channels-last where speed matters → [N, out, H', W'], H' = (H + 2·padding −
    /// k) / stride + 1, channels-last where x is.
    at::Tensor operator()(const at::Tensor& x) const;
    /// As above, plus `residual` [N, out, H', W']. Works in residual's memory where nobody else
    /// holds it: std::move it.
    at::Tensor addTo(at::Tensor residual, const at::Tensor& x) const;

    /// The weight as it is kept now, in the layer's own layout: to be given back to keep() later.
    const at::Tensor& kept() const { return packed_.defined() ? packed_ : weight_; }
    /// Takes a weight that kept() gave or layout() made for this layer; the bits are the same.
    void keep(at::Tensor kept);
    /// [out, in, k, k], readable: a copy where `kept` is packed.
    at::Tensor dense(const at::Tensor& kept) const;
    /// dense [out, in, k, k] in the layout of this layer.
    at::Tensor layout(const at::Tensor& dense) const;

    bool defined() const { return out_ > 0; }
    int64_t in() const { return in_; }
    int64_t out() const { return out_; }
    /// Side of the square kernel.
    int64_t kernel() const { return kernel_; }

  private:
    at::Tensor pack(const at::Tensor& dense) const;

    at::Tensor weight_;  ///< [out, in, k, k]; undefined once prepared
    at::Tensor packed_;  ///< oneDNN's layout
    at::Tensor bias_;
    int64_t in_ = 0;
    int64_t out_ = 0;
    int64_t kernel_ = 1;
    int64_t stride_ = 1;
    int64_t padding_ = 0;
    /// Packed as a linear layer over pixels: oneDNN's packed 1×1 convolutions want another layout
    /// for each size of picture, and re-order the weight in every call.
    bool pointwise_ = false;
};

}  // namespace gouache::local
