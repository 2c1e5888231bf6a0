#include "backends/local/vae/kl_middle.h"

#include <utility>

#include "backends/local/base/interruption.h"
#include "backends/local/kernels/attention.h"

namespace gouache::local {

CellAttention CellAttention::load(std::int64_t channels, std::int64_t groups,
                                  const WeightScope& weights) {
    CellAttention attention;
    attention.channels_ = channels;
    attention.norm_ =
        GroupNorm::load(weights.scope("group_norm"), channels, groups, kKlNormEpsilon);
    attention.query_ = Linear::load(weights.scope("to_q"), channels, channels);
    attention.key_ = Linear::load(weights.scope("to_k"), channels, channels);
    attention.value_ = Linear::load(weights.scope("to_v"), channels, channels);
    attention.out_ = Linear::load(weights.scope("to_out.0"), channels, channels);
    return attention;
}

void CellAttention::prepare() {
    queryKeyValue_ = Linear::stacked(
        {std::exchange(query_, {}), std::exchange(key_, {}), std::exchange(value_, {})});
    queryKeyValue_.prepare();
    out_.prepare();
}

at::Tensor CellAttention::operator()(at::Tensor x) const {
    const std::int64_t batch = x.size(0);
    const std::int64_t height = x.size(2);
    const std::int64_t width = x.size(3);
    const auto toCells = [&](const at::Tensor& map) {
        return map.permute({0, 2, 3, 1}).reshape({batch, height * width, channels_});
    };
    const at::Tensor packed = queryKeyValue_(toCells(norm_(x)));
    const at::Tensor mixed =
        attention(packed.narrow(-1, 0, channels_), packed.narrow(-1, channels_, channels_),
                  packed.narrow(-1, 2 * channels_, channels_), 1);
    at::Tensor residual = toCells(x);
    x.reset();
    return out_.addTo(std::move(residual), mixed)
        .view({batch, height, width, channels_})
        .permute({0, 3, 1, 2});
}

KlMiddle KlMiddle::load(std::int64_t channels, std::int64_t groups, bool attention,
                        const WeightScope& weights) {
    const WeightScope scope = weights.scope("mid_block");
    const ResnetBlock::Shape shape{
        .in = channels, .out = channels, .groups = groups, .epsilon = kKlNormEpsilon};
    KlMiddle middle;
    middle.first_ = ResnetBlock::load(shape, scope.scope("resnets.0"));
    if (attention) {
        middle.attention_ = CellAttention::load(channels, groups, scope.scope("attentions.0"));
    }
    middle.second_ = ResnetBlock::load(shape, scope.scope("resnets.1"));
    return middle;
}

void KlMiddle::prepare() {
    first_.prepare();
    if (attention_) {
        attention_->prepare();
    }
    second_.prepare();
}

at::Tensor KlMiddle::operator()(at::Tensor x) const {
    throwIfInterrupted();
    x = first_(std::move(x), {});
    if (attention_) {
        x = (*attention_)(std::move(x));
    }
    throwIfInterrupted();
    return second_(std::move(x), {});
}

}  // namespace gouache::local
