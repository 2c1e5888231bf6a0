#include "backends/local/samplers/pndm.h"

#include <algorithm>
#include <cmath>

#include "backends/local/samplers/prediction.h"

namespace gouache::local {

int PndmSampler::evaluations() const {
    const int steps = schedule().steps();
    return steps > 1 ? steps + 1 : steps;
}

int PndmSampler::stepsDone(int evaluation) const {
    return evaluations() > 1 ? evaluation : 1;  // the first two evaluations are one step
}

double PndmSampler::timestep(int evaluation) const {
    const int step = evaluation >= 2 ? evaluation - 1 : evaluation;
    return schedule().timesteps[static_cast<std::size_t>(step)];
}

AlphaSigma PndmSampler::at(double timestep) const {
    const std::vector<float>& training = schedule().trainingAlphaBars;
    if (timestep < 0) {
        return AlphaSigma::fromAlphaBar(config().setAlphaToOne ? 1.0 : training.front());
    }
    const auto index = std::min(static_cast<std::size_t>(timestep), training.size() - 1);
    return AlphaSigma::fromAlphaBar(training[index]);
}

SamplerStep PndmSampler::advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                                 NoiseSource& /*noise*/) {
    const double stride = config().numTrainTimesteps / schedule().steps();
    double from = timestep(evaluation);
    double to = from - stride;
    at::Tensor start = sample;
    at::Tensor mixed = output;
    if (advanced_ == 1) {
        // The first step once more, with the mean of the answers at its both ends.
        to = from;
        from += stride;
        start = first_;
        mixed = (output + past_.back()) / 2;
        first_.reset();
    } else {
        past_.push_back(output);
        if (past_.size() > 4) {
            past_.erase(past_.begin());
        }
        const auto back = [this](std::size_t i) -> const at::Tensor& {
            return past_[past_.size() - i];
        };
        // Adams-Bashforth of rising order.
        if (past_.size() == 1) {
            first_ = sample;
        } else if (past_.size() == 2) {
            mixed = (back(1) * 3 - back(2)) / 2;
        } else if (past_.size() == 3) {
            mixed = (back(1) * 23 - back(2) * 16 + back(3) * 5) / 12;
        } else {
            mixed = (back(1) * 55 - back(2) * 59 + back(3) * 37 - back(4) * 9) / 24;
        }
    }
    ++advanced_;

    const AlphaSigma a = at(from);
    const AlphaSigma b = at(to);
    const at::Tensor epsilon =
        epsilonFromAlpha(config().predictionType, mixed, start, a.alpha, a.sigma);
    at::Tensor predicted = (start - epsilon * a.sigma) / a.alpha;
    // PNDM's transfer (equation 11), arranged as the reference does for its rounding.
    const double alphaBarA = a.alpha * a.alpha;
    const double alphaBarB = b.alpha * b.alpha;
    const double denominator =
        alphaBarA * b.sigma + std::sqrt(alphaBarA * (a.sigma * a.sigma) * alphaBarB);
    at::Tensor next =
        start * (b.alpha / a.alpha) - epsilon * ((alphaBarB - alphaBarA) / denominator);
    return {std::move(next), std::move(predicted)};
}

}  // namespace gouache::local
