#pragma once

#include <ATen/ATen.h>

#include <cstdint>

#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// diffusers' Downsample2D: a 3 × 3 convolution with stride 2.
class Downsample {
  public:
    /// padding 1 on every side (UNet), or 0: then one row and column of zeros below and to the
    /// right (VAE).
    static Downsample load(std::int64_t channels, std::int64_t padding, const WeightScope& weights);
    void prepare() { conv_.prepare(); }
    /// Names its weight as load() does.
    void list(const WeightLister& weights) { weights.scope("conv").add(conv_); }

    /// [N, C, h, w] → [N, C, ⌈h/2⌉, ⌈w/2⌉], rounded down where the padding is 0.
    at::Tensor operator()(const at::Tensor& x) const;

  private:
    Conv2d conv_;
    bool padBelow_ = false;
};

/// diffusers' Upsample2D: nearest neighbour, then a 3 × 3 convolution.
class Upsample {
  public:
    static Upsample load(std::int64_t channels, const WeightScope& weights);
    void prepare() { conv_.prepare(); }
    /// Names its weight as load() does.
    void list(const WeightLister& weights) { weights.scope("conv").add(conv_); }

    /// [N, C, h, w] → [N, C, height, width].
    at::Tensor operator()(const at::Tensor& x, std::int64_t height, std::int64_t width) const;

  private:
    Conv2d conv_;
};

}  // namespace gouache::local
