#include "backends/local/nn/linear.h"

#include <ATen/ATen.h>

#include <vector>

#include "backends/local/nn/onednn.h"

namespace gouache::local {

Linear::Linear(at::Tensor weight, at::Tensor bias)
    : weight_(std::move(weight)),
      bias_(std::move(bias)),
      in_(weight_.size(1)),
      out_(weight_.size(0)) {}

Linear Linear::stacked(std::initializer_list<Linear> layers) {
    std::vector<at::Tensor> weights;
    std::vector<at::Tensor> biases;
    for (const Linear& layer : layers) {
        weights.push_back(layer.weight_);
        if (layer.bias_.defined()) {
            biases.push_back(layer.bias_);
        }
    }
    return Linear(at::cat(weights), biases.empty() ? at::Tensor() : at::cat(biases));
}

void Linear::prepare() {
    if (weight_.defined() && onednn::canPack(weight_)) {
        packed_ = onednn::packLinear(weight_);
        weight_.reset();
    }
}

void Linear::keep(at::Tensor kept) {
    (packed_.defined() ? packed_ : weight_) = std::move(kept);
}

at::Tensor Linear::dense(const at::Tensor& kept) const {
    return packed_.defined() ? onednn::unpack(kept) : kept;
}

at::Tensor Linear::layout(const at::Tensor& dense) const {
    return packed_.defined() ? onednn::packLinear(dense) : dense.contiguous();
}

at::Tensor Linear::operator()(const at::Tensor& x) const {
    return packed_.defined() ? onednn::linear(x, packed_, bias_) : at::linear(x, weight_, bias_);
}

at::Tensor Linear::addTo(at::Tensor residual, const at::Tensor& x) const {
    if (packed_.defined() && residual.scalar_type() == x.scalar_type()) {
        return onednn::linearAdd(x, residual.contiguous(), packed_, bias_);
    }
    const at::Tensor y = (*this)(x);
    const bool exclusive = residual.use_count() == 1 && residual.storage().use_count() == 1;
    return exclusive ? residual.add_(y) : residual + y;
}

}  // namespace gouache::local
