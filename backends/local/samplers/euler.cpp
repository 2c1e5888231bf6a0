#include "backends/local/samplers/euler.h"

namespace gouache::local {

SamplerStep EulerSampler::advance(int evaluation, const at::Tensor& output,
                                  const at::Tensor& sample, NoiseSource& /*noise*/) {
    at::Tensor predicted = predict(evaluation, output, sample);
    const double from = sigma(evaluation);
    const double to = sigma(evaluation + 1);
    at::Tensor next = sample + (sample - predicted) * ((to - from) / from);
    return {std::move(next), std::move(predicted)};
}

}  // namespace gouache::local
