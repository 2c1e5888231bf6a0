#include "backends/local/samplers/unipc.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "backends/local/samplers/prediction.h"

namespace gouache::local {
namespace {

constexpr int kMaxOrder = 3;

/// The linear system of UniPC's coefficients: rows rks^i, right sides b_i.
struct System {
    std::array<std::array<double, kMaxOrder>, kMaxOrder> rows{};
    std::array<double, kMaxOrder> right{};
    double bh = 0;  ///< B(h)
};

System makeSystem(const std::vector<double>& rks, double hh, SolverType type) {
    System system;
    const double phi1 = std::expm1(hh);
    system.bh = type == SolverType::Bh1 ? hh : phi1;
    double phi = phi1 / hh - 1;
    double factorial = 1;
    for (std::size_t i = 0; i < rks.size(); ++i) {
        for (std::size_t k = 0; k < rks.size(); ++k) {
            system.rows[i][k] = std::pow(rks[k], static_cast<double>(i));
        }
        system.right[i] = phi * factorial / system.bh;
        factorial *= static_cast<double>(i) + 2;
        phi = phi / hh - 1 / factorial;
    }
    return system;
}

/// Solves the leading n × n part by elimination with pivots.
std::array<double, kMaxOrder> solve(System system, std::size_t n) {
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row) {
            if (std::abs(system.rows[row][column]) > std::abs(system.rows[pivot][column])) {
                pivot = row;
            }
        }
        std::swap(system.rows[column], system.rows[pivot]);
        std::swap(system.right[column], system.right[pivot]);
        for (std::size_t row = column + 1; row < n; ++row) {
            const double factor = system.rows[row][column] / system.rows[column][column];
            for (std::size_t k = column; k < n; ++k) {
                system.rows[row][k] -= factor * system.rows[column][k];
            }
            system.right[row] -= factor * system.right[column];
        }
    }
    std::array<double, kMaxOrder> solution{};
    for (std::size_t i = n; i-- > 0;) {
        double value = system.right[i];
        for (std::size_t k = i + 1; k < n; ++k) {
            value -= system.rows[i][k] * solution[k];
        }
        solution[i] = value / system.rows[i][i];
    }
    return solution;
}

}  // namespace

at::Tensor UniPcSampler::base(const AlphaSigma& from, const AlphaSigma& to,
                              const at::Tensor& sample, const at::Tensor& answer) const {
    if (config().predictX0) {
        const double h = to.lambda() - from.lambda();
        return sample * (to.sigma / from.sigma) - answer * (to.alpha * std::expm1(-h));
    }
    // σ_t (e^h - 1) without the infinite h of a step that ends without noise.
    const double ratio = to.alpha / from.alpha;
    return sample * ratio - answer * (ratio * from.sigma - to.sigma);
}

at::Tensor UniPcSampler::predictedNext(int evaluation, const at::Tensor& sample, int order) const {
    const AlphaSigma from = level(evaluation);
    const AlphaSigma to = level(evaluation + 1);
    const at::Tensor& answer = past_.back();
    at::Tensor next = base(from, to, sample, answer);
    if (order < 2 || to.sigma == 0) {
        return next;
    }
    const double h = to.lambda() - from.lambda();
    std::vector<double> rks;
    for (int i = 1; i < order; ++i) {
        rks.push_back((level(evaluation - i).lambda() - from.lambda()) / h);
    }
    rks.push_back(1);
    const System system = makeSystem(rks, config().predictX0 ? -h : h, config().solverType);
    std::array<double, kMaxOrder> rhos{0.5};
    if (order > 2) {
        rhos = solve(system, static_cast<std::size_t>(order) - 1);
    }
    const double scale = -(config().predictX0 ? to.alpha : to.sigma) * system.bh;
    for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(order); ++i) {
        next.add_(past_[past_.size() - 2 - i] - answer, scale * rhos[i] / rks[i]);
    }
    return next;
}

at::Tensor UniPcSampler::corrected(int evaluation, const at::Tensor& answer) const {
    const AlphaSigma from = level(evaluation - 1);
    const AlphaSigma to = level(evaluation);
    const at::Tensor& before = past_.back();
    at::Tensor sample = base(from, to, lastSample_, before);
    const double h = to.lambda() - from.lambda();
    const auto order = static_cast<std::size_t>(lastOrder_);
    std::vector<double> rks;
    for (int i = 1; i < lastOrder_; ++i) {
        rks.push_back((level(evaluation - 1 - i).lambda() - from.lambda()) / h);
    }
    rks.push_back(1);
    const System system = makeSystem(rks, config().predictX0 ? -h : h, config().solverType);
    std::array<double, kMaxOrder> rhos{0.5};
    if (order > 1) {
        rhos = solve(system, order);
    }
    const double scale = -(config().predictX0 ? to.alpha : to.sigma) * system.bh;
    for (std::size_t i = 0; i + 1 < order; ++i) {
        sample.add_(past_[past_.size() - 2 - i] - before, scale * rhos[i] / rks[i]);
    }
    sample.add_(answer - before, scale * rhos[order - 1]);
    return sample;
}

SamplerStep UniPcSampler::advance(int evaluation, const at::Tensor& output,
                                  const at::Tensor& sample, NoiseSource& /*noise*/) {
    const AlphaSigma at = level(evaluation);
    const PredictionType type = config().predictionType;
    at::Tensor predicted = predictedFromAlpha(type, output, sample, at.alpha, at.sigma);
    at::Tensor answer;
    if (config().predictX0) {
        predicted = limited(config(), predicted);
        answer = predicted;
    } else {
        answer = epsilonFromAlpha(type, output, sample, at.alpha, at.sigma);
    }

    const std::vector<int>& uncorrected = config().disableCorrector;
    const bool correct = lastSample_.defined() && std::find(uncorrected.begin(), uncorrected.end(),
                                                            evaluation - 1) == uncorrected.end();
    const at::Tensor start = correct ? corrected(evaluation, answer) : sample;

    const int known = static_cast<int>(past_.size());
    past_.push_back(answer);
    if (static_cast<int>(past_.size()) > config().solverOrder) {
        past_.erase(past_.begin());
    }
    int order = config().solverOrder;
    if (config().lowerOrderFinal) {
        order = std::min(order, evaluations() - evaluation);
    }
    lastOrder_ = std::min(order, known + 1);
    lastSample_ = start;
    return {predictedNext(evaluation, start, lastOrder_), std::move(predicted)};
}

}  // namespace gouache::local
