#include "backends/local/samplers/heun.h"

#include "backends/local/samplers/prediction.h"

namespace gouache::local {

int HeunSampler::stepsDone(int evaluation) const {
    return evaluation + 1 == evaluations() ? schedule().steps() : (evaluation + 1) / 2;
}

double HeunSampler::timestep(int evaluation) const {
    return schedule().timesteps[static_cast<std::size_t>((evaluation + 1) / 2)];
}

SamplerStep HeunSampler::advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                                 NoiseSource& /*noise*/) {
    at::Tensor predicted = limited(config(), predict(evaluation, output, sample));
    const at::Tensor derivative = (sample - predicted) / evaluationSigma(evaluation);
    const int step = evaluation / 2;
    const double width = sigma(step + 1) - sigma(step);
    if (evaluation % 2 == 0) {
        start_ = sample;
        derivative_ = derivative;
        return {sample + derivative * width, std::move(predicted)};
    }
    return {start_ + (derivative_ + derivative) * (width / 2), std::move(predicted)};
}

}  // namespace gouache::local
