#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

#include "backends/local/nn/group_norm.h"
#include "backends/local/nn/linear.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/unet/context_cursor.h"
#include "backends/local/unet/transformer_block.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// diffusers' Transformer2DModel over the cells of a feature map. Rombach et al. 2022,
/// https://arxiv.org/abs/2112.10752.
class SpatialTransformer {
  public:
    struct Shape {
        std::int64_t channels = 0;
        std::int64_t heads = 0;
        std::int64_t layers = 1;
        std::int64_t contextWidth = 0;
        std::int64_t groups = 32;
    };

    /// Its projections may be linear layers or 1 × 1 convolutions: over cells they are the same.
    static SpatialTransformer load(const Shape& shape, const WeightScope& weights);
    void prepare();
    /// Names its weights as load() does. Call after prepare().
    void list(const WeightLister& weights);

    /// Appends the keys and values of its blocks for context [N, L, contextWidth].
    void prepareContext(const at::Tensor& context, CrossAttentionCache& cache) const;

    /// x [N, C, h, w] → the same shape, channels-last. x's memory is used for the result where
    /// nobody else holds it.
    at::Tensor operator()(at::Tensor x, ContextCursor& context) const;

  private:
    GroupNorm norm_;
    Linear projectionIn_;
    std::vector<TransformerBlock> blocks_;
    Linear projectionOut_;
};

}  // namespace gouache::local
