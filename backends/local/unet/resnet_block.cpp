#include "backends/local/unet/resnet_block.h"

#include <utility>

namespace gouache::local {

ResnetBlock ResnetBlock::load(const Shape& shape, const WeightScope& weights) {
    ResnetBlock block;
    block.norm1_ = GroupNorm::load(weights.scope("norm1"), shape.in, shape.groups, shape.epsilon);
    block.conv1_ = Conv2d::load(weights.scope("conv1"), shape.in, shape.out, 3, 1, 1);
    if (shape.timeWidth > 0) {
        block.timeProjection_ =
            Linear::load(weights.scope("time_emb_proj"), shape.timeWidth, shape.out);
    }
    block.norm2_ = GroupNorm::load(weights.scope("norm2"), shape.out, shape.groups, shape.epsilon);
    block.conv2_ = Conv2d::load(weights.scope("conv2"), shape.out, shape.out, 3, 1, 1);
    if (shape.in != shape.out) {
        block.shortcut_ = Conv2d::load(weights.scope("conv_shortcut"), shape.in, shape.out, 1);
    }
    block.outputScale_ = shape.outputScale;
    return block;
}

void ResnetBlock::prepare() {
    conv1_.prepare();
    conv2_.prepare();
    if (timeProjection_.defined()) {
        timeProjection_.prepare();
    }
    if (shortcut_.defined()) {
        shortcut_.prepare();
    }
}

void ResnetBlock::list(const WeightLister& weights) {
    weights.scope("conv1").add(conv1_);
    weights.scope("conv2").add(conv2_);
    if (timeProjection_.defined()) {
        weights.scope("time_emb_proj").add(timeProjection_);
    }
    if (shortcut_.defined()) {
        weights.scope("conv_shortcut").add(shortcut_);
    }
}

at::Tensor ResnetBlock::operator()(at::Tensor x, const at::Tensor& time) const {
    at::Tensor hidden = conv1_(norm1_(x, Activation::Silu));
    const at::Tensor shift = timeProjection_.defined() ? timeProjection_(time) : at::Tensor();
    hidden = norm2_(hidden, Activation::Silu, shift);
    at::Tensor result;
    if (shortcut_.defined()) {
        at::Tensor residual = shortcut_(x);
        x.reset();
        result = conv2_.addTo(std::move(residual), hidden);
    } else {
        // An alias marks the memory as shared, so that it is not written to.
        result = conv2_.addTo(x.use_count() == 1 ? std::move(x) : x.alias(), hidden);
    }
    return outputScale_ == 1 ? result : result.div_(outputScale_);
}

}  // namespace gouache::local
