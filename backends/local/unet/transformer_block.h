#pragma once

#include <ATen/ATen.h>

#include <cstdint>

#include "backends/local/nn/layer_norm.h"
#include "backends/local/nn/linear.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/unet/cross_attention.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// diffusers' BasicTransformerBlock: self-attention, cross-attention to the prompt and a GEGLU
/// feed-forward, each normalised before and added to its input.
class TransformerBlock {
  public:
    static TransformerBlock load(std::int64_t width, std::int64_t heads, std::int64_t contextWidth,
                                 const WeightScope& weights);
    void prepare();
    /// Names its weights as load() does. Call after prepare().
    void list(const WeightLister& weights);

    /// context [N, L, contextWidth] in the weights' type.
    CrossAttentionCache::KeyValue prepareContext(const at::Tensor& context) const;

    /// tokens [N, h·w, width] of height × width cells → the same shape. Uses their memory: give
    /// them away.
    at::Tensor operator()(at::Tensor tokens, const ContextView& context, std::int64_t height,
                          std::int64_t width) const;

  private:
    std::int64_t width_ = 0;
    std::int64_t heads_ = 0;
    LayerNorm norm1_;
    Linear query1_, key1_, value1_;  ///< stacked into queryKeyValue_ by prepare()
    Linear queryKeyValue_;
    Linear out1_;
    LayerNorm norm2_;
    Linear query2_;
    Linear key2_, value2_;  ///< stacked into keyValue_ by prepare()
    Linear keyValue_;
    Linear out2_;
    LayerNorm norm3_;
    Linear feedForwardIn_;
    Linear feedForwardOut_;
};

}  // namespace gouache::local
