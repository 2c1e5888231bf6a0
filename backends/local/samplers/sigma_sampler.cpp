#include "backends/local/samplers/sigma_sampler.h"

#include <cmath>

#include "backends/local/samplers/prediction.h"

namespace gouache::local {

double SigmaSampler::inputScale(int evaluation) const {
    const double s = evaluationSigma(evaluation);
    return 1 / std::sqrt(s * s + 1);
}

at::Tensor SigmaSampler::noised(const at::Tensor& clean, const at::Tensor& noise,
                                int evaluation) const {
    return clean + noise * evaluationSigma(evaluation);
}

at::Tensor SigmaSampler::predict(int evaluation, const at::Tensor& output,
                                 const at::Tensor& sample) const {
    return predictedFromSigma(config().predictionType, output, sample, evaluationSigma(evaluation));
}

}  // namespace gouache::local
