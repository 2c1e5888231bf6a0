#include "backends/local/samplers/ddim.h"

#include "backends/local/samplers/prediction.h"

namespace gouache::local {

AlphaSigma DdimSampler::level(int i) const {
    return AlphaSigma::fromAlphaBar(schedule().alphaBars[static_cast<std::size_t>(i)]);
}

SamplerStep DdimSampler::advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                                 NoiseSource& /*noise*/) {
    const AlphaSigma from = level(evaluation);
    const AlphaSigma to =
        AlphaSigma::fromAlphaBar(schedule().nextAlphaBars[static_cast<std::size_t>(evaluation)]);
    const PredictionType type = config().predictionType;
    const at::Tensor epsilon = epsilonFromAlpha(type, output, sample, from.alpha, from.sigma);
    at::Tensor predicted =
        limited(config(), predictedFromAlpha(type, output, sample, from.alpha, from.sigma));
    at::Tensor next = predicted * to.alpha + epsilon * to.sigma;
    return {std::move(next), std::move(predicted)};
}

}  // namespace gouache::local
