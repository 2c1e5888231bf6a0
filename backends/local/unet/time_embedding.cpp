#include "backends/local/unet/time_embedding.h"

#include <cmath>

namespace gouache::local {

TimeEmbedding TimeEmbedding::load(const UNetConfig& config, const WeightScope& weights) {
    TimeEmbedding embedding;
    embedding.channels_ = config.levels.front().channels;
    embedding.flipSinToCos_ = config.flipSinToCos;
    embedding.freqShift_ = config.freqShift;
    const WeightScope scope = weights.scope("time_embedding");
    embedding.linear1_ =
        Linear::load(scope.scope("linear_1"), embedding.channels_, config.timeWidth);
    embedding.linear2_ = Linear::load(scope.scope("linear_2"), config.timeWidth, config.timeWidth);
    return embedding;
}

void TimeEmbedding::prepare() {
    linear1_.prepare();
    linear2_.prepare();
}

void TimeEmbedding::list(const WeightLister& weights) {
    weights.scope("time_embedding.linear_1").add(linear1_);
    weights.scope("time_embedding.linear_2").add(linear2_);
}

at::Tensor TimeEmbedding::operator()(const at::Tensor& timesteps, at::ScalarType dtype) const {
    constexpr double kLongestPeriod = 10000;
    const std::int64_t half = channels_ / 2;
    const at::Tensor exponents = at::arange(half, timesteps.options())
                                     .mul_(-std::log(kLongestPeriod))
                                     .div_(static_cast<double>(half) - freqShift_);
    const at::Tensor angles = timesteps.unsqueeze(1) * exponents.exp().unsqueeze(0);
    at::Tensor waves = flipSinToCos_ ? at::cat({angles.cos(), angles.sin()}, 1)
                                     : at::cat({angles.sin(), angles.cos()}, 1);
    if (channels_ % 2 == 1) {
        waves = at::constant_pad_nd(waves, {0, 1});
    }
    return at::silu(linear2_(at::silu(linear1_(waves.to(dtype)))));
}

}  // namespace gouache::local
