#include "backends/local/samplers/dpmpp_sde.h"

#include <algorithm>
#include <cmath>

#include "backends/local/schedule/sigmas.h"

namespace gouache::local {
namespace {

/// One exponential-integrator step from sigma `from` to `to`, with noise (standard normal) that
/// makes up for what the deterministic part overshoots.
at::Tensor stochasticStep(const at::Tensor& sample, const at::Tensor& predicted,
                          const at::Tensor& noise, double from, double to) {
    const double up = std::min(to, std::sqrt(to * to * (from * from - to * to) / (from * from)));
    const double down = std::sqrt(to * to - up * up);
    return sample * (down / from) - predicted * (down / from - 1) + noise * up;
}

}  // namespace

int DpmppSdeSampler::stepsDone(int evaluation) const {
    return evaluation + 1 == evaluations() ? schedule().steps() : (evaluation + 1) / 2;
}

double DpmppSdeSampler::midpoint(int step) const {
    return std::sqrt(sigma(step) * sigma(step + 1));
}

double DpmppSdeSampler::evaluationSigma(int evaluation) const {
    const int step = evaluation / 2;
    return evaluation % 2 == 0 ? sigma(step) : midpoint(step);
}

double DpmppSdeSampler::timestep(int evaluation) const {
    const int step = evaluation / 2;
    if (evaluation % 2 == 0) {
        return schedule().timesteps[static_cast<std::size_t>(step)];
    }
    return timestepOf(trainingSigmas(schedule().trainingAlphaBars), midpoint(step));
}

SamplerStep DpmppSdeSampler::advance(int evaluation, const at::Tensor& output,
                                     const at::Tensor& sample, NoiseSource& noise) {
    at::Tensor predicted = predict(evaluation, output, sample);
    const int step = evaluation / 2;
    const double from = sigma(step);
    const double to = sigma(step + 1);
    if (to == 0) {
        return {predicted, predicted};
    }
    const double middle = midpoint(step);
    if (evaluation % 2 == 0) {
        start_ = sample;
        path_ = noise.draw() * std::sqrt(from - middle);
        at::Tensor half =
            stochasticStep(sample, predicted, path_ / std::sqrt(from - middle), from, middle);
        return {std::move(half), std::move(predicted)};
    }
    path_ = path_ + noise.draw() * std::sqrt(middle - to);
    at::Tensor next = stochasticStep(start_, predicted, path_ / std::sqrt(from - to), from, to);
    return {std::move(next), std::move(predicted)};
}

}  // namespace gouache::local
