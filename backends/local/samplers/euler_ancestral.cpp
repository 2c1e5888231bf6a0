#include "backends/local/samplers/euler_ancestral.h"

#include <cmath>

namespace gouache::local {

SamplerStep EulerAncestralSampler::advance(int evaluation, const at::Tensor& output,
                                           const at::Tensor& sample, NoiseSource& noise) {
    at::Tensor predicted = predict(evaluation, output, sample);
    const double from = sigma(evaluation);
    const double to = sigma(evaluation + 1);
    const double up = std::sqrt(to * to * (from * from - to * to) / (from * from));
    const double down = std::sqrt(to * to - up * up);
    at::Tensor next = sample + (sample - predicted) * ((down - from) / from);
    next.add_(noise.draw(), up);
    return {std::move(next), std::move(predicted)};
}

}  // namespace gouache::local
