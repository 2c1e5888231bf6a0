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

/// Latents → picture.
class KlDecoder {
  public:
    static KlDecoder load(const KlVaeConfig& config, const WeightScope& weights);
    void prepare();

    /// [N, C, h, w] → [N, 3, h·f, w·f].
    at::Tensor operator()(const at::Tensor& latents) const;

  private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::optional<Upsample> upsample;
    };

    Conv2d convIn_;
    KlMiddle middle_;
    std::vector<Level> levels_;
    GroupNorm normOut_;
    Conv2d convOut_;
};

}  // namespace gouache::local
