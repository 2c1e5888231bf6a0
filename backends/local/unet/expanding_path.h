#pragma once

#include <ATen/ATen.h>

#include <optional>
#include <vector>

#include "backends/local/config/unet_config.h"
#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/group_norm.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/unet/context_cursor.h"
#include "backends/local/unet/resample.h"
#include "backends/local/unet/resnet_block.h"
#include "backends/local/unet/spatial_transformer.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// The up blocks of a UNet and its last convolution.
class ExpandingPath {
  public:
    /// Takes "up_blocks", "conv_norm_out" and "conv_out".
    static ExpandingPath load(const UNetConfig& config, const WeightScope& weights);
    void prepare();
    /// Names its weights as load() does. Call after prepare().
    void list(const WeightLister& weights);

    void prepareContext(const at::Tensor& context, CrossAttentionCache& cache) const;

    /// x [N, C, h, w] from the middle; `skips` from the down path, consumed from the back → [N,
    /// outChannels, H, W].
    at::Tensor operator()(at::Tensor x, std::vector<at::Tensor> skips, const at::Tensor& time,
                          ContextCursor& context) const;

  private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::vector<SpatialTransformer> attentions;  ///< one for each resnet, or none
        std::optional<Upsample> upsample;
    };

    std::vector<Level> levels_;
    GroupNorm normOut_;
    Conv2d convOut_;
};

}  // namespace gouache::local
