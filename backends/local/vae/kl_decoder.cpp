#include "backends/local/vae/kl_decoder.h"

#include <utility>

#include "backends/local/base/interruption.h"

namespace gouache::local {

KlDecoder KlDecoder::load(const KlVaeConfig& config, const WeightScope& weights) {
    KlDecoder decoder;
    const std::size_t count = config.channels.size();
    std::int64_t channels = config.channels.back();
    decoder.convIn_ =
        Conv2d::load(weights.scope("conv_in"), config.latentChannels, channels, 3, 1, 1);
    decoder.middle_ = KlMiddle::load(channels, config.normGroups, config.midAttention, weights);
    ResnetBlock::Shape shape{.groups = config.normGroups, .epsilon = kKlNormEpsilon};
    for (std::size_t i = 0; i < count; ++i) {
        const WeightScope scope = weights.scope("up_blocks").scope(static_cast<std::int64_t>(i));
        Level level;
        for (std::int64_t layer = 0; layer <= config.layers; ++layer) {
            shape.in = std::exchange(channels, config.channels[count - 1 - i]);
            shape.out = channels;
            level.resnets.push_back(ResnetBlock::load(shape, scope.scope("resnets").scope(layer)));
        }
        if (i + 1 < count) {
            level.upsample = Upsample::load(channels, scope.scope("upsamplers.0"));
        }
        decoder.levels_.push_back(std::move(level));
    }
    decoder.normOut_ = GroupNorm::load(weights.scope("conv_norm_out"), channels, config.normGroups,
                                       kKlNormEpsilon);
    decoder.convOut_ =
        Conv2d::load(weights.scope("conv_out"), channels, config.outChannels, 3, 1, 1);
    return decoder;
}

void KlDecoder::prepare() {
    convIn_.prepare();
    middle_.prepare();
    for (Level& level : levels_) {
        for (ResnetBlock& resnet : level.resnets) {
            resnet.prepare();
        }
        if (level.upsample) {
            level.upsample->prepare();
        }
    }
    convOut_.prepare();
}

at::Tensor KlDecoder::operator()(const at::Tensor& latents) const {
    at::Tensor x = middle_(convIn_(latents));
    for (const Level& level : levels_) {
        for (const ResnetBlock& resnet : level.resnets) {
            throwIfInterrupted();
            x = resnet(std::move(x), {});
        }
        if (level.upsample) {
            x = (*level.upsample)(x, 2 * x.size(2), 2 * x.size(3));
        }
    }
    return convOut_(normOut_(x, Activation::Silu));
}

}  // namespace gouache::local
