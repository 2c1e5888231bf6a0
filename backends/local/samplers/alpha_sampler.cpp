#include "backends/local/samplers/alpha_sampler.h"

#include <cmath>
#include <limits>

namespace gouache::local {

AlphaSigma AlphaSigma::fromSigma(double sigma) {
    const double alpha = 1 / std::sqrt(sigma * sigma + 1);
    return {alpha, sigma * alpha};
}

AlphaSigma AlphaSigma::fromAlphaBar(double alphaBar) {
    return {std::sqrt(alphaBar), std::sqrt(1 - alphaBar)};
}

double AlphaSigma::lambda() const {
    return sigma > 0 ? std::log(alpha) - std::log(sigma) : std::numeric_limits<double>::infinity();
}

at::Tensor AlphaSampler::noised(const at::Tensor& clean, const at::Tensor& noise,
                                int evaluation) const {
    const AlphaSigma at = level(evaluation);
    return clean * at.alpha + noise * at.sigma;
}

}  // namespace gouache::local
