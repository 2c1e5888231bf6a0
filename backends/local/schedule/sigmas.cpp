#include "backends/local/schedule/sigmas.h"

#include <algorithm>
#include <cmath>

namespace gouache::local {
namespace {

/// Position of the k-th of `count` values along [0, 1].
double ramp(int k, int count) {
    return count > 1 ? static_cast<double>(k) / (count - 1) : 0.0;
}

}  // namespace

std::vector<float> trainingSigmas(std::span<const float> alphasCumprod) {
    std::vector<float> sigmas;
    sigmas.reserve(alphasCumprod.size());
    for (const float alpha : alphasCumprod) {
        sigmas.push_back(std::sqrt((1.0F - alpha) / alpha));
    }
    return sigmas;
}

double sigmaAt(std::span<const float> trainingSigmas, double timestep) {
    const double last = static_cast<double>(trainingSigmas.size() - 1);
    const double t = std::clamp(timestep, 0.0, last);
    const auto low = static_cast<std::size_t>(std::min(std::floor(t), last - 1));
    const double weight = t - static_cast<double>(low);
    return trainingSigmas[low] +
           weight * (static_cast<double>(trainingSigmas[low + 1]) - trainingSigmas[low]);
}

double sigmaAtLogarithmic(std::span<const float> trainingSigmas, double timestep) {
    const double last = static_cast<double>(trainingSigmas.size() - 1);
    const double t = std::clamp(timestep, 0.0, last);
    const auto low = static_cast<std::size_t>(std::min(std::floor(t), last - 1));
    const double weight = t - static_cast<double>(low);
    return std::exp((1 - weight) * std::log(static_cast<double>(trainingSigmas[low])) +
                    weight * std::log(static_cast<double>(trainingSigmas[low + 1])));
}

double timestepOf(std::span<const float> trainingSigmas, double sigma) {
    const double logSigma = std::log(std::max(sigma, 1e-10));
    // Logarithms in float32 like the reference's table: at the ends of the range the last digit
    // decides between two whole timesteps.
    const auto logAt = [&](std::size_t i) {
        return static_cast<double>(std::log(trainingSigmas[i]));
    };
    std::size_t low = 0;
    std::size_t high = trainingSigmas.size();
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        (logAt(middle) <= logSigma ? low : high) = middle;
    }
    low = std::min(low, trainingSigmas.size() - 2);
    const double below = logAt(low);
    const double above = logAt(low + 1);
    const double weight = std::clamp((below - logSigma) / (below - above), 0.0, 1.0);
    return (1 - weight) * static_cast<double>(low) + weight * static_cast<double>(low + 1);
}

std::vector<double> karrasSigmas(double min, double max, int count) {
    constexpr double kRho = 7.0;
    const double first = std::pow(max, 1 / kRho);
    const double last = std::pow(min, 1 / kRho);
    std::vector<double> sigmas;
    for (int k = 0; k < count; ++k) {
        sigmas.push_back(std::pow(first + ramp(k, count) * (last - first), kRho));
    }
    return sigmas;
}

std::vector<double> exponentialSigmas(double min, double max, int count) {
    const double first = std::log(max);
    const double last = std::log(min);
    std::vector<double> sigmas;
    for (int k = 0; k < count; ++k) {
        const bool end = count > 1 && k == count - 1;
        sigmas.push_back(std::exp(end ? last : first + ramp(k, count) * (last - first)));
    }
    return sigmas;
}

}  // namespace gouache::local
