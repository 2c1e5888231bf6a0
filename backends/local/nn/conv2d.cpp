#include "backends/local/nn/conv2d.h"

#include <ATen/ATen.h>

#include "backends/local/nn/onednn.h"

namespace gouache::local {

namespace {

/// [N, C, H, W] → [N, H, W, C], without a copy where x is channels-last; and back.
at::Tensor toPixels(const at::Tensor& x) {
    return x.permute({0, 2, 3, 1}).contiguous();
}
at::Tensor toPicture(const at::Tensor& pixels) {
    return pixels.permute({0, 3, 1, 2});
}

}  // namespace

Conv2d::Conv2d(at::Tensor weight, at::Tensor bias, int64_t stride, int64_t padding)
    : weight_(std::move(weight)),
      bias_(std::move(bias)),
      in_(weight_.size(1)),
      out_(weight_.size(0)),
      kernel_(weight_.size(2)),
      stride_(stride),
      padding_(padding) {}

void Conv2d::prepare() {
    if (!weight_.defined() || !onednn::canPack(weight_)) {
        return;
    }
    pointwise_ = weight_.size(2) == 1 && stride_ == 1 && padding_ == 0;
    packed_ = pack(weight_);
    weight_.reset();
}

at::Tensor Conv2d::pack(const at::Tensor& dense) const {
    return pointwise_ ? onednn::packLinear(dense.reshape({out_, in_}))
                      : onednn::packConv2d(dense, stride_, padding_);
}

void Conv2d::keep(at::Tensor kept) {
    (packed_.defined() ? packed_ : weight_) = std::move(kept);
}

at::Tensor Conv2d::dense(const at::Tensor& kept) const {
    if (!packed_.defined()) {
        return kept;
    }
    const at::Tensor plain = onednn::unpack(kept);
    return pointwise_ ? plain.view({out_, in_, 1, 1}) : plain;
}

at::Tensor Conv2d::layout(const at::Tensor& dense) const {
    return packed_.defined() ? pack(dense) : dense.contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor Conv2d::operator()(const at::Tensor& x) const {
    if (!packed_.defined()) {
        return at::conv2d(x, weight_, bias_, stride_, padding_);
    }
    if (pointwise_) {
        return toPicture(onednn::linear(toPixels(x), packed_, bias_));
    }
    return onednn::conv2d(x.contiguous(at::MemoryFormat::ChannelsLast), packed_, bias_, stride_,
                          padding_);
}

at::Tensor Conv2d::addTo(at::Tensor residual, const at::Tensor& x) const {
    const bool exclusive = residual.use_count() == 1 && residual.storage().use_count() == 1;
    if (packed_.defined() && residual.scalar_type() == x.scalar_type()) {
        if (pointwise_) {
            return toPicture(onednn::linearAdd(toPixels(x), toPixels(residual), packed_, bias_));
        }
        const at::Tensor source = x.contiguous(at::MemoryFormat::ChannelsLast);
        if (exclusive && residual.is_contiguous(at::MemoryFormat::ChannelsLast)) {
            onednn::conv2dAddInPlace(residual, source, packed_, bias_, stride_, padding_);
            return residual;
        }
        // With one channel or one pixel the strides do not tell the layout, and oneDNN refuses.
        if (residual.size(1) > 1 && residual.size(2) * residual.size(3) > 1) {
            return onednn::conv2dAdd(source, residual.contiguous(at::MemoryFormat::ChannelsLast),
                                     packed_, bias_, stride_, padding_);
        }
    }
    const at::Tensor y = (*this)(x);
    return exclusive ? residual.add_(y) : residual + y;
}

}  // namespace gouache::local
