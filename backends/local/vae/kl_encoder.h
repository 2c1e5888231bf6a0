#pragma once

#include <ATen/ATen.h>

#include <optional>
#include <vector>

#include "backends/local/config/vae_config.h"
#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/group_norm.h"
#include "backends/local/unet/resample.h"
#include "backends/local/unet/resnet_block.h"
#include "backends/local/vae/kl_middle.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// Picture → moments of the posterior.
class KlEncoder {
  public:
    static KlEncoder load(const KlVaeConfig& config, const WeightScope& weights);
    void prepare();

    /// [N, 3, H, W] → [N, 2·C, H/f, W/f]: means, then logarithms of the variances.
    at::Tensor operator()(const at::Tensor& image) const;

  private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::optional<Downsample> downsample;
    };

    Conv2d convIn_;
    std::vector<Level> levels_;
    KlMiddle middle_;
    GroupNorm normOut_;
    Conv2d convOut_;
};

}  // namespace gouache::local
