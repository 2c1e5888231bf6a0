#include "backends/local/nn/conv2d.h"

#include <ATen/ATen.h>

namespace gouache::local {

Conv2d::Conv2d(at::Tensor weight, at::Tensor bias, int64_t stride, int64_t padding)
    : weight_(std::move(weight)),
      bias_(std::move(bias)),
      in_(weight_.size(1)),
      out_(weight_.size(0)),
      stride_(stride),
      padding_(padding) {}

void Conv2d::prepare() {}

at::Tensor Conv2d::operator()(const at::Tensor& x) const {
    return at::conv2d(x, weight_, bias_, stride_, padding_);
}

at::Tensor Conv2d::addTo(at::Tensor residual, const at::Tensor& x) const {
    return residual.add_((*this)(x));
}

}  // namespace gouache::local
