#include "backends/local/unet/transformer_block.h"

#include <utility>

#include "backends/local/kernels/attention.h"
#include "backends/local/kernels/geglu.h"

namespace gouache::local {

TransformerBlock TransformerBlock::load(std::int64_t width, std::int64_t heads,
                                        std::int64_t contextWidth, const WeightScope& weights) {
    constexpr std::int64_t kExpansion = 4;
    TransformerBlock block;
    block.width_ = width;
    block.heads_ = heads;
    block.norm1_ = LayerNorm::load(weights.scope("norm1"), width);
    block.query1_ = Linear::load(weights.scope("attn1.to_q"), width, width, false);
    block.key1_ = Linear::load(weights.scope("attn1.to_k"), width, width, false);
    block.value1_ = Linear::load(weights.scope("attn1.to_v"), width, width, false);
    block.out1_ = Linear::load(weights.scope("attn1.to_out.0"), width, width);
    block.norm2_ = LayerNorm::load(weights.scope("norm2"), width);
    block.query2_ = Linear::load(weights.scope("attn2.to_q"), width, width, false);
    block.key2_ = Linear::load(weights.scope("attn2.to_k"), contextWidth, width, false);
    block.value2_ = Linear::load(weights.scope("attn2.to_v"), contextWidth, width, false);
    block.out2_ = Linear::load(weights.scope("attn2.to_out.0"), width, width);
    block.norm3_ = LayerNorm::load(weights.scope("norm3"), width);
    block.feedForwardIn_ =
        Linear::load(weights.scope("ff.net.0.proj"), width, 2 * kExpansion * width);
    block.feedForwardOut_ = Linear::load(weights.scope("ff.net.2"), kExpansion * width, width);
    return block;
}

void TransformerBlock::prepare() {
    queryKeyValue_ = Linear::stacked(
        {std::exchange(query1_, {}), std::exchange(key1_, {}), std::exchange(value1_, {})});
    keyValue_ = Linear::stacked({std::exchange(key2_, {}), std::exchange(value2_, {})});
    for (Linear* layer : {&queryKeyValue_, &out1_, &query2_, &keyValue_, &out2_, &feedForwardIn_,
                          &feedForwardOut_}) {
        layer->prepare();
    }
}

void TransformerBlock::list(const WeightLister& weights) {
    weights.scope("attn1.to_q").add(queryKeyValue_, 0, width_);
    weights.scope("attn1.to_k").add(queryKeyValue_, width_, width_);
    weights.scope("attn1.to_v").add(queryKeyValue_, 2 * width_, width_);
    weights.scope("attn1.to_out.0").add(out1_);
    weights.scope("attn2.to_q").add(query2_);
    weights.scope("attn2.to_k").add(keyValue_, 0, width_);
    weights.scope("attn2.to_v").add(keyValue_, width_, width_);
    weights.scope("attn2.to_out.0").add(out2_);
    weights.scope("ff.net.0.proj").add(feedForwardIn_);
    weights.scope("ff.net.2").add(feedForwardOut_);
}

CrossAttentionCache::KeyValue TransformerBlock::prepareContext(const at::Tensor& context) const {
    const at::Tensor both = keyValue_(context);
    return {both.narrow(-1, 0, width_), both.narrow(-1, width_, width_)};
}

at::Tensor TransformerBlock::operator()(at::Tensor tokens, const ContextView& context,
                                        std::int64_t height, std::int64_t width) const {
    at::Tensor hidden = queryKeyValue_(norm1_(tokens));
    hidden = attention(hidden.narrow(-1, 0, width_), hidden.narrow(-1, width_, width_),
                       hidden.narrow(-1, 2 * width_, width_), heads_);
    tokens = out1_.addTo(std::move(tokens), hidden);

    hidden = attendTo(context, query2_(norm2_(tokens)), heads_, height, width);
    tokens = out2_.addTo(std::move(tokens), hidden);

    hidden = geglu(feedForwardIn_(norm3_(tokens)));
    return feedForwardOut_.addTo(std::move(tokens), hidden);
}

}  // namespace gouache::local
