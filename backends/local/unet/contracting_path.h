#pragma once

#include <ATen/ATen.h>

#include <optional>
#include <vector>

#include "backends/local/config/unet_config.h"
#include "backends/local/nn/conv2d.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/unet/context_cursor.h"
#include "backends/local/unet/resample.h"
#include "backends/local/unet/resnet_block.h"
#include "backends/local/unet/spatial_transformer.h"
#include "backends/local/unet/time_embedding.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// The half that a UNet and a ControlNet share: time embedding, first convolution, down blocks and
/// middle block.
class ContractingPath {
  public:
    /// Takes "conv_in", "time_embedding", "down_blocks" and "mid_block".
    static ContractingPath load(const UNetConfig& config, const WeightScope& weights);
    void prepare();
    /// Names its weights as load() does. Call after prepare().
    void list(const WeightLister& weights);

    void prepareContext(const at::Tensor& context, CrossAttentionCache& cache) const;

    /// What the down blocks leave: the skip connections, of which the last is also the middle's
    /// input.
    struct Features {
        at::Tensor time;                ///< [N, timeWidth], SiLU applied
        std::vector<at::Tensor> skips;  ///< [N, C_i, h_i, w_i]
    };

    /// sample [N, inChannels, h, w] in any type; timesteps [N] or [1]; `added`, where defined,
    /// joins the first convolution's result [N, C_0, h, w] (a ControlNet's condition).
    Features down(const at::Tensor& sample, const at::Tensor& timesteps, const at::Tensor& added,
                  ContextCursor& context) const;

    /// The middle block over the last skip connection.
    at::Tensor middle(const Features& features, ContextCursor& context) const;

    const WeightTarget& target() const { return target_; }

  private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::vector<SpatialTransformer> attentions;  ///< one for each resnet, or none
        std::optional<Downsample> downsample;
    };

    WeightTarget target_;
    bool centerInput_ = false;
    TimeEmbedding time_;
    Conv2d convIn_;
    std::vector<Level> levels_;
    ResnetBlock middle1_;
    std::optional<SpatialTransformer> middleAttention_;
    ResnetBlock middle2_;
};

/// Shape of the attention in `level`.
SpatialTransformer::Shape attentionShape(const UNetConfig& config, const UNetLevel& level);

}  // namespace gouache::local
