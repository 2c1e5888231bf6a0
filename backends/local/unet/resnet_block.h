#pragma once

#include <ATen/ATen.h>

#include <cstdint>

#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/group_norm.h"
#include "backends/local/nn/linear.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// diffusers' ResnetBlock2D: two normalised, SiLU-activated 3 × 3 convolutions with the time
/// embedding added between them, and the input added at the end. He et al. 2016,
/// https://arxiv.org/abs/1603.05027.
class ResnetBlock {
  public:
    struct Shape {
        std::int64_t in = 0;
        std::int64_t out = 0;
        std::int64_t timeWidth = 0;  ///< 0 = no time embedding
        std::int64_t groups = 32;
        double epsilon = 1e-5;
        double outputScale = 1;  ///< divides the result
    };

    static ResnetBlock load(const Shape& shape, const WeightScope& weights);
    void prepare();
    /// Names its weights as load() does. Call after prepare().
    void list(const WeightLister& weights);

    /// x [N, in, h, w]; time [N, timeWidth] with SiLU applied, or undefined → [N, out, h, w]. x's
    /// memory is used for the result where nobody else holds it.
    at::Tensor operator()(at::Tensor x, const at::Tensor& time) const;

  private:
    GroupNorm norm1_;
    Conv2d conv1_;
    Linear timeProjection_;
    GroupNorm norm2_;
    Conv2d conv2_;
    Conv2d shortcut_;
    double outputScale_ = 1;
};

}  // namespace gouache::local
