#include "backends/local/vae/kl_encoder.h"

#include <utility>

#include "backends/local/base/interruption.h"

namespace gouache::local {

KlEncoder KlEncoder::load(const KlVaeConfig& config, const WeightScope& weights) {
    KlEncoder encoder;
    std::int64_t channels = config.channels.front();
    encoder.convIn_ = Conv2d::load(weights.scope("conv_in"), config.inChannels, channels, 3, 1, 1);
    ResnetBlock::Shape shape{.groups = config.normGroups, .epsilon = kKlNormEpsilon};
    for (std::size_t i = 0; i < config.channels.size(); ++i) {
        const WeightScope scope = weights.scope("down_blocks").scope(static_cast<std::int64_t>(i));
        Level level;
        for (std::int64_t layer = 0; layer < config.layers; ++layer) {
            shape.in = std::exchange(channels, config.channels[i]);
            shape.out = channels;
            level.resnets.push_back(ResnetBlock::load(shape, scope.scope("resnets").scope(layer)));
        }
        if (i + 1 < config.channels.size()) {
            level.downsample = Downsample::load(channels, 0, scope.scope("downsamplers.0"));
        }
        encoder.levels_.push_back(std::move(level));
    }
    encoder.middle_ = KlMiddle::load(channels, config.normGroups, config.midAttention, weights);
    encoder.normOut_ = GroupNorm::load(weights.scope("conv_norm_out"), channels, config.normGroups,
                                       kKlNormEpsilon);
    encoder.convOut_ =
        Conv2d::load(weights.scope("conv_out"), channels, 2 * config.latentChannels, 3, 1, 1);
    return encoder;
}

void KlEncoder::prepare() {
    convIn_.prepare();
    for (Level& level : levels_) {
        for (ResnetBlock& resnet : level.resnets) {
            resnet.prepare();
        }
        if (level.downsample) {
            level.downsample->prepare();
        }
    }
    middle_.prepare();
    convOut_.prepare();
}

at::Tensor KlEncoder::operator()(const at::Tensor& image) const {
    at::Tensor x = convIn_(image);
    for (const Level& level : levels_) {
        for (const ResnetBlock& resnet : level.resnets) {
            throwIfInterrupted();
            x = resnet(std::move(x), {});
        }
        if (level.downsample) {
            x = (*level.downsample)(x);
        }
    }
    x = middle_(std::move(x));
    return convOut_(normOut_(x, Activation::Silu));
}

}  // namespace gouache::local
