#include "backends/local/unet/expanding_path.h"

#include <algorithm>
#include <utility>

#include "backends/local/base/interruption.h"
#include "backends/local/unet/contracting_path.h"

namespace gouache::local {

ExpandingPath ExpandingPath::load(const UNetConfig& config, const WeightScope& weights) {
    ExpandingPath path;
    const std::size_t count = config.levels.size();
    ResnetBlock::Shape resnet{
        .timeWidth = config.timeWidth, .groups = config.normGroups, .epsilon = config.normEpsilon};
    std::int64_t channels = config.levels.back().channels;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t depth = count - 1 - i;
        const UNetLevel& shape = config.levels[depth];
        const WeightScope scope = weights.scope("up_blocks").scope(static_cast<std::int64_t>(i));
        Level level;
        for (std::int64_t layer = 0; layer <= shape.layers; ++layer) {
            // The last layer meets what the down path's level began with: the output of the level
            // above.
            const std::int64_t skip = layer == shape.layers
                                          ? config.levels[depth == 0 ? 0 : depth - 1].channels
                                          : shape.channels;
            resnet.in = std::exchange(channels, shape.channels) + skip;
            resnet.out = shape.channels;
            level.resnets.push_back(ResnetBlock::load(resnet, scope.scope("resnets").scope(layer)));
            if (shape.upAttention) {
                level.attentions.push_back(SpatialTransformer::load(
                    attentionShape(config, shape), scope.scope("attentions").scope(layer)));
            }
        }
        if (i + 1 < count) {
            level.upsample = Upsample::load(channels, scope.scope("upsamplers.0"));
        }
        path.levels_.push_back(std::move(level));
    }
    path.normOut_ = GroupNorm::load(weights.scope("conv_norm_out"), channels, config.normGroups,
                                    config.normEpsilon);
    path.convOut_ = Conv2d::load(weights.scope("conv_out"), channels, config.outChannels, 3, 1, 1);
    return path;
}

void ExpandingPath::prepare() {
    for (Level& level : levels_) {
        for (ResnetBlock& resnet : level.resnets) {
            resnet.prepare();
        }
        for (SpatialTransformer& attention : level.attentions) {
            attention.prepare();
        }
        if (level.upsample) {
            level.upsample->prepare();
        }
    }
    convOut_.prepare();
}

void ExpandingPath::list(const WeightLister& weights) {
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        Level& level = levels_[i];
        const WeightLister scope = weights.scope("up_blocks").scope(static_cast<std::int64_t>(i));
        for (std::size_t layer = 0; layer < level.resnets.size(); ++layer) {
            const auto index = static_cast<std::int64_t>(layer);
            level.resnets[layer].list(scope.scope("resnets").scope(index));
            if (!level.attentions.empty()) {
                level.attentions[layer].list(scope.scope("attentions").scope(index));
            }
        }
        if (level.upsample) {
            level.upsample->list(scope.scope("upsamplers.0"));
        }
    }
    weights.scope("conv_out").add(convOut_);
}

void ExpandingPath::prepareContext(const at::Tensor& context, CrossAttentionCache& cache) const {
    for (const Level& level : levels_) {
        for (const SpatialTransformer& attention : level.attentions) {
            attention.prepareContext(context, cache);
        }
    }
}

at::Tensor ExpandingPath::operator()(at::Tensor x, std::vector<at::Tensor> skips,
                                     const at::Tensor& time, ContextCursor& context) const {
    for (const Level& level : levels_) {
        for (std::size_t i = 0; i < level.resnets.size(); ++i) {
            throwIfInterrupted();
            x = at::cat({x, skips.back()}, 1);
            skips.pop_back();
            x = level.resnets[i](std::move(x), time);
            if (!level.attentions.empty()) {
                x = level.attentions[i](std::move(x), context);
            }
        }
        if (level.upsample) {
            // The next skip connection's size, which is not twice this one's where that was odd.
            x = (*level.upsample)(x, skips.back().size(2), skips.back().size(3));
        }
    }
    return convOut_(normOut_(x, Activation::Silu));
}

}  // namespace gouache::local
