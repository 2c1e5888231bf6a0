#include "backends/local/unet/contracting_path.h"

#include <utility>

#include "backends/local/base/interruption.h"

namespace gouache::local {

SpatialTransformer::Shape attentionShape(const UNetConfig& config, const UNetLevel& level) {
    return {level.channels, level.heads, level.transformerLayers, config.contextWidth,
            config.normGroups};
}

ContractingPath ContractingPath::load(const UNetConfig& config, const WeightScope& weights) {
    ContractingPath path;
    path.target_ = weights.target();
    path.centerInput_ = config.centerInputSample;
    path.time_ = TimeEmbedding::load(config, weights);
    path.convIn_ = Conv2d::load(weights.scope("conv_in"), config.inChannels,
                                config.levels.front().channels, 3, 1, 1);

    ResnetBlock::Shape resnet{
        .timeWidth = config.timeWidth, .groups = config.normGroups, .epsilon = config.normEpsilon};
    std::int64_t channels = config.levels.front().channels;
    for (std::size_t i = 0; i < config.levels.size(); ++i) {
        const UNetLevel& shape = config.levels[i];
        const WeightScope scope = weights.scope("down_blocks").scope(static_cast<std::int64_t>(i));
        Level level;
        for (std::int64_t layer = 0; layer < shape.layers; ++layer) {
            resnet.in = std::exchange(channels, shape.channels);
            resnet.out = shape.channels;
            level.resnets.push_back(ResnetBlock::load(resnet, scope.scope("resnets").scope(layer)));
            if (shape.downAttention) {
                level.attentions.push_back(SpatialTransformer::load(
                    attentionShape(config, shape), scope.scope("attentions").scope(layer)));
            }
        }
        if (i + 1 < config.levels.size()) {
            level.downsample =
                Downsample::load(channels, config.downsamplePadding, scope.scope("downsamplers.0"));
        }
        path.levels_.push_back(std::move(level));
    }

    const WeightScope middle = weights.scope("mid_block");
    resnet.in = resnet.out = channels;
    resnet.outputScale = config.midScale;
    path.middle1_ = ResnetBlock::load(resnet, middle.scope("resnets.0"));
    if (config.midAttention) {
        path.middleAttention_ = SpatialTransformer::load(
            attentionShape(config, config.levels.back()), middle.scope("attentions.0"));
    }
    path.middle2_ = ResnetBlock::load(resnet, middle.scope("resnets.1"));
    return path;
}

void ContractingPath::prepare() {
    time_.prepare();
    convIn_.prepare();
    for (Level& level : levels_) {
        for (ResnetBlock& resnet : level.resnets) {
            resnet.prepare();
        }
        for (SpatialTransformer& attention : level.attentions) {
            attention.prepare();
        }
        if (level.downsample) {
            level.downsample->prepare();
        }
    }
    middle1_.prepare();
    if (middleAttention_) {
        middleAttention_->prepare();
    }
    middle2_.prepare();
}

void ContractingPath::list(const WeightLister& weights) {
    time_.list(weights);
    weights.scope("conv_in").add(convIn_);
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        Level& level = levels_[i];
        const WeightLister scope = weights.scope("down_blocks").scope(static_cast<std::int64_t>(i));
        for (std::size_t layer = 0; layer < level.resnets.size(); ++layer) {
            const auto index = static_cast<std::int64_t>(layer);
            level.resnets[layer].list(scope.scope("resnets").scope(index));
            if (!level.attentions.empty()) {
                level.attentions[layer].list(scope.scope("attentions").scope(index));
            }
        }
        if (level.downsample) {
            level.downsample->list(scope.scope("downsamplers.0"));
        }
    }
    const WeightLister middle = weights.scope("mid_block");
    middle1_.list(middle.scope("resnets.0"));
    if (middleAttention_) {
        middleAttention_->list(middle.scope("attentions.0"));
    }
    middle2_.list(middle.scope("resnets.1"));
}

void ContractingPath::prepareContext(const at::Tensor& context, CrossAttentionCache& cache) const {
    for (const Level& level : levels_) {
        for (const SpatialTransformer& attention : level.attentions) {
            attention.prepareContext(context, cache);
        }
    }
    if (middleAttention_) {
        middleAttention_->prepareContext(context, cache);
    }
}

ContractingPath::Features ContractingPath::down(const at::Tensor& sample,
                                                const at::Tensor& timesteps,
                                                const at::Tensor& added,
                                                ContextCursor& context) const {
    Features features;
    features.time =
        time_(timesteps.to(target_.device, at::kFloat).expand({sample.size(0)}), target_.dtype);
    at::Tensor x = sample.to(target_.device, at::kFloat);
    if (centerInput_) {
        x = x * 2 - 1;
    }
    x = convIn_(x.to(target_.dtype).contiguous(at::MemoryFormat::ChannelsLast));
    if (added.defined()) {
        x.add_(added);
    }
    features.skips.push_back(x);
    for (const Level& level : levels_) {
        for (std::size_t i = 0; i < level.resnets.size(); ++i) {
            throwIfInterrupted();
            x = level.resnets[i](std::move(x), features.time);
            if (!level.attentions.empty()) {
                x = level.attentions[i](std::move(x), context);
            }
            features.skips.push_back(x);
        }
        if (level.downsample) {
            x = (*level.downsample)(x);
            features.skips.push_back(x);
        }
    }
    return features;
}

at::Tensor ContractingPath::middle(const Features& features, ContextCursor& context) const {
    throwIfInterrupted();
    at::Tensor x = middle1_(features.skips.back(), features.time);
    if (middleAttention_) {
        x = (*middleAttention_)(std::move(x), context);
    }
    return middle2_(std::move(x), features.time);
}

}  // namespace gouache::local
