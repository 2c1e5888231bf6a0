#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <optional>

#include "backends/local/nn/group_norm.h"
#include "backends/local/nn/linear.h"
#include "backends/local/unet/resnet_block.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

inline constexpr double kKlNormEpsilon = 1e-6;

/// Attention of one head over the cells of a feature map, added to its input.
class CellAttention {
  public:
    static CellAttention load(std::int64_t channels, std::int64_t groups,
                              const WeightScope& weights);
    void prepare();

    /// x [N, C, h, w] → the same shape, channels-last.
    at::Tensor operator()(at::Tensor x) const;

  private:
    GroupNorm norm_;
    Linear query_, key_, value_;  ///< stacked into queryKeyValue_ by prepare()
    Linear queryKeyValue_;
    Linear out_;
    std::int64_t channels_ = 0;
};

/// The middle of AutoencoderKL's encoder and decoder: residual block, attention, residual block.
class KlMiddle {
  public:
    /// Takes "mid_block".
    static KlMiddle load(std::int64_t channels, std::int64_t groups, bool attention,
                         const WeightScope& weights);
    void prepare();
    at::Tensor operator()(at::Tensor x) const;

  private:
    ResnetBlock first_;
    std::optional<CellAttention> attention_;
    ResnetBlock second_;
};

}  // namespace gouache::local
