#include "backends/local/samplers/dpmpp_2m.h"

#include <algorithm>
#include <cmath>

#include "backends/local/samplers/prediction.h"

namespace gouache::local {

int Dpmpp2mSampler::orderOf(int step) const {
    const SamplingConfig& settings = config();
    const int total = evaluations();
    const bool few = settings.lowerOrderFinal && total < 15;
    const bool last = step == total - 1;
    int order = std::min(settings.solverOrder, static_cast<int>(past_.size()));
    if (last && (settings.eulerAtFinal || few || settings.finalSigma == FinalSigma::Zero)) {
        order = 1;
    }
    if (step == total - 2 && few) {
        order = std::min(order, 2);
    }
    return order;
}

Dpmpp2mSampler::Weights Dpmpp2mSampler::weights(int order, const AlphaSigma& from,
                                                const AlphaSigma& to, double h) const {
    const double decay = std::expm1(-h);
    Weights w;
    w.keep = to.sigma / from.sigma;
    w.first = -to.alpha * decay;
    if (order == 2 && config().solverType == SolverType::Midpoint) {
        w.second = -0.5 * to.alpha * decay;
    } else if (order >= 2) {
        w.second = to.alpha * (decay / h + 1);
    }
    if (order == 3) {
        w.third = -to.alpha * ((decay + h) / (h * h) - 0.5);
    }
    return w;
}

SamplerStep Dpmpp2mSampler::advance(int evaluation, const at::Tensor& output,
                                    const at::Tensor& sample, NoiseSource& noise) {
    const AlphaSigma from = level(evaluation);
    const AlphaSigma to = level(evaluation + 1);
    at::Tensor predicted = limited(config(), predictedFromAlpha(config().predictionType, output,
                                                                sample, from.alpha, from.sigma));
    past_.push_back(predicted);
    if (static_cast<int>(past_.size()) > config().solverOrder) {
        past_.erase(past_.begin());
    }

    const int order = orderOf(evaluation);
    const double h = to.lambda() - from.lambda();
    const Weights w = weights(order, from, to, h);
    at::Tensor next = sample * w.keep + predicted * w.first;
    if (order >= 2) {
        const auto past = [this](std::size_t i) -> const at::Tensor& {
            return past_[past_.size() - i];
        };
        const double r0 = (from.lambda() - level(evaluation - 1).lambda()) / h;
        at::Tensor d1 = (past(1) - past(2)) / r0;
        if (order == 3) {
            const double r1 = (level(evaluation - 1).lambda() - level(evaluation - 2).lambda()) / h;
            const at::Tensor change = d1 - (past(2) - past(3)) / r1;
            next.add_(change, w.third / (r0 + r1));
            d1 = d1 + change * (r0 / (r0 + r1));
        }
        next.add_(d1, w.second);
    }
    if (w.fresh != 0) {
        next.add_(noise.draw(), w.fresh);
    }
    return {std::move(next), std::move(predicted)};
}

}  // namespace gouache::local
