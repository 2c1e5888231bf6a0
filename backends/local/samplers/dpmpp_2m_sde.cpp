#include "backends/local/samplers/dpmpp_2m_sde.h"

#include <cmath>

namespace gouache::local {

Dpmpp2mSampler::Weights Dpmpp2mSdeSampler::weights(int order, const AlphaSigma& from,
                                                   const AlphaSigma& to, double h) const {
    const double gain = -std::expm1(-2 * h);  // 1 - e^(-2h)
    Weights w;
    w.keep = to.sigma / from.sigma * std::exp(-h);
    w.first = to.alpha * gain;
    if (order == 2 && config().solverType == SolverType::Midpoint) {
        w.second = 0.5 * to.alpha * gain;
    } else if (order >= 2) {
        w.second = to.alpha * (gain / (-2 * h) + 1);
    }
    if (order == 3) {
        w.third = to.alpha * ((gain - 2 * h) / (4 * h * h) - 0.5);
    }
    w.fresh = to.sigma * std::sqrt(gain);
    return w;
}

}  // namespace gouache::local
