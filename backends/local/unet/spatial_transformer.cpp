#include "backends/local/unet/spatial_transformer.h"

#include <utility>

namespace gouache::local {

namespace {

/// [N, C, h, w] → [N, h·w, C]; without a copy where x is channels-last.
at::Tensor toTokens(const at::Tensor& x) {
    return x.permute({0, 2, 3, 1}).reshape({x.size(0), x.size(2) * x.size(3), x.size(1)});
}

}  // namespace

SpatialTransformer SpatialTransformer::load(const Shape& shape, const WeightScope& weights) {
    constexpr double kNormEpsilon = 1e-6;
    SpatialTransformer transformer;
    transformer.norm_ =
        GroupNorm::load(weights.scope("norm"), shape.channels, shape.groups, kNormEpsilon);
    transformer.projectionIn_ =
        Linear::load(weights.scope("proj_in"), shape.channels, shape.channels);
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        transformer.blocks_.push_back(
            TransformerBlock::load(shape.channels, shape.heads, shape.contextWidth,
                                   weights.scope("transformer_blocks").scope(i)));
    }
    transformer.projectionOut_ =
        Linear::load(weights.scope("proj_out"), shape.channels, shape.channels);
    return transformer;
}

void SpatialTransformer::prepare() {
    projectionIn_.prepare();
    for (TransformerBlock& block : blocks_) {
        block.prepare();
    }
    projectionOut_.prepare();
}

void SpatialTransformer::list(const WeightLister& weights) {
    weights.scope("proj_in").add(projectionIn_);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        blocks_[i].list(weights.scope("transformer_blocks").scope(static_cast<std::int64_t>(i)));
    }
    weights.scope("proj_out").add(projectionOut_);
}

void SpatialTransformer::prepareContext(const at::Tensor& context,
                                        CrossAttentionCache& cache) const {
    for (const TransformerBlock& block : blocks_) {
        cache.layers.push_back(block.prepareContext(context));
    }
}

at::Tensor SpatialTransformer::operator()(at::Tensor x, ContextCursor& context) const {
    const std::int64_t height = x.size(2);
    const std::int64_t width = x.size(3);
    at::Tensor tokens = projectionIn_(toTokens(norm_(x)));
    for (const TransformerBlock& block : blocks_) {
        tokens = block(std::move(tokens), context.next(), height, width);
    }
    at::Tensor residual = toTokens(x);
    x.reset();
    tokens = projectionOut_.addTo(std::move(residual), tokens);
    return tokens.view({tokens.size(0), height, width, tokens.size(2)}).permute({0, 3, 1, 2});
}

}  // namespace gouache::local
