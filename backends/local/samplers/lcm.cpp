#include "backends/local/samplers/lcm.h"

#include <cmath>

#include "backends/local/samplers/prediction.h"

namespace gouache::local {

AlphaSigma LcmSampler::level(int i) const {
    return AlphaSigma::fromAlphaBar(schedule().alphaBars[static_cast<std::size_t>(i)]);
}

SamplerStep LcmSampler::advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                                NoiseSource& noise) {
    constexpr double kDataVariance = 0.25;
    const AlphaSigma from = level(evaluation);
    const at::Tensor predicted = limited(
        config(),
        predictedFromAlpha(config().predictionType, output, sample, from.alpha, from.sigma));
    const double time = timestep(evaluation) * config().timestepScaling;
    const double skip = kDataVariance / (time * time + kDataVariance);
    const double out = time / std::sqrt(time * time + kDataVariance);
    at::Tensor denoised = predicted * out + sample * skip;
    if (evaluation + 1 == evaluations()) {
        return {denoised, denoised};
    }
    return {noised(denoised, noise.draw(), evaluation + 1), std::move(denoised)};
}

}  // namespace gouache::local
