#include "backends/local/nn/linear.h"

#include <ATen/ATen.h>

#include <vector>

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

void Linear::prepare() {}

at::Tensor Linear::operator()(const at::Tensor& x) const {
    return at::linear(x, weight_, bias_);
}

at::Tensor Linear::addTo(at::Tensor residual, const at::Tensor& x) const {
    return residual.add_((*this)(x));
}

}  // namespace gouache::local
