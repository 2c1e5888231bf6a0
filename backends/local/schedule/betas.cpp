#include "backends/local/schedule/betas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gouache::local {
namespace {

/// As at::linspace in float32: from both ends, so that both are exact.
std::vector<float> linspace(double start, double end, int count) {
    std::vector<float> values(static_cast<std::size_t>(count));
    const auto first = static_cast<float>(start);
    const auto last = static_cast<float>(end);
    const float step = count > 1 ? (last - first) / static_cast<float>(count - 1) : 0.0F;
    for (int i = 0; i < count; ++i) {
        values[static_cast<std::size_t>(i)] = i < count / 2
                                                  ? first + step * static_cast<float>(i)
                                                  : last - step * static_cast<float>(count - 1 - i);
    }
    return values;
}

std::vector<float> cosineBetas(int count) {
    constexpr double kMaxBeta = 0.999;
    const auto alphaBar = [](double t) {
        const double c = std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2);
        return c * c;
    };
    std::vector<float> betas;
    betas.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double before = alphaBar(static_cast<double>(i) / count);
        const double after = alphaBar(static_cast<double>(i + 1) / count);
        betas.push_back(static_cast<float>(std::min(1 - after / before, kMaxBeta)));
    }
    return betas;
}

std::vector<float> betasOf(const SamplingConfig& config) {
    if (!config.trainedBetas.empty()) {
        return {config.trainedBetas.begin(), config.trainedBetas.end()};
    }
    switch (config.betaSchedule) {
        case BetaSchedule::Linear:
            return linspace(config.betaStart, config.betaEnd, config.numTrainTimesteps);
        case BetaSchedule::SquaredCosine:
            return cosineBetas(config.numTrainTimesteps);
        case BetaSchedule::ScaledLinear:
            break;
    }
    std::vector<float> betas =
        linspace(std::sqrt(config.betaStart), std::sqrt(config.betaEnd), config.numTrainTimesteps);
    for (float& beta : betas) {
        beta *= beta;
    }
    return betas;
}

/// Cumulative product with the running value in double, rounded at every entry, as at::cumprod does
/// on the CPU.
std::vector<float> cumulativeProduct(const std::vector<float>& betas) {
    std::vector<float> products;
    products.reserve(betas.size());
    double product = 1;
    for (const float beta : betas) {
        product *= static_cast<double>(1.0F - beta);
        products.push_back(static_cast<float>(product));
    }
    return products;
}

std::vector<float> rescaledToZeroTerminalSnr(const std::vector<float>& betas) {
    std::vector<float> roots = cumulativeProduct(betas);
    for (float& root : roots) {
        root = std::sqrt(root);
    }
    const float first = roots.front();
    const float last = roots.back();
    const float scale = first / (first - last);
    for (float& root : roots) {
        root = (root - last) * scale;
    }
    std::vector<float> rescaled;
    rescaled.reserve(roots.size());
    float previous = 1.0F;
    for (const float root : roots) {
        const float product = root * root;
        rescaled.push_back(1.0F - product / previous);
        previous = product;
    }
    return rescaled;
}

}  // namespace

std::vector<float> alphasCumprod(const SamplingConfig& config) {
    const std::vector<float> betas = betasOf(config);
    return cumulativeProduct(config.rescaleBetasZeroSnr ? rescaledToZeroTerminalSnr(betas) : betas);
}

}  // namespace gouache::local
