#include "backends/local/schedule/noise_schedule.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "backends/local/schedule/betas.h"
#include "backends/local/schedule/sigmas.h"

namespace gouache::local {
namespace {

/// The three ways in which the reference's classes lay timesteps.
enum class Family {
    Sigma,   ///< Euler, Euler a, Heun, DPM++ SDE: `steps` timesteps, fractions kept
    Alpha,   ///< DDIM, PNDM: `steps` whole timesteps
    Solver,  ///< DPM++ 2M, UniPC: `steps` + 1 whole timesteps, the last left out
};

Family familyOf(SamplerMethod method) {
    switch (method) {
        case SamplerMethod::Euler:
        case SamplerMethod::EulerAncestral:
        case SamplerMethod::Heun:
        case SamplerMethod::DpmppSde:
            return Family::Sigma;
        case SamplerMethod::Dpmpp2m:
        case SamplerMethod::Dpmpp2mSde:
        case SamplerMethod::UniPc:
            return Family::Solver;
        case SamplerMethod::Ddim:
        case SamplerMethod::Pndm:
        case SamplerMethod::Lcm:
            break;
    }
    return Family::Alpha;
}

/// Half to even, as NumPy rounds.
double roundEven(double value) {
    return std::nearbyint(value);
}

/// One past the first timestep that a solver may start from: all, or those whose log(α/σ) is not
/// below the limit.
int lastTimestep(const SamplingConfig& config, const std::vector<float>& alphaBars) {
    if (!config.lambdaMinClipped || config.method == SamplerMethod::UniPc) {
        return config.numTrainTimesteps;
    }
    const auto below = std::count_if(alphaBars.begin(), alphaBars.end(), [&](float alphaBar) {
        const float lambda = std::log(std::sqrt(alphaBar)) - std::log(std::sqrt(1.0F - alphaBar));
        return lambda < *config.lambdaMinClipped;
    });
    return std::max(config.numTrainTimesteps - static_cast<int>(below), 2);
}

/// Timesteps by the config's spacing, falling.
std::vector<double> spacedTimesteps(const SamplingConfig& config, int steps, int last) {
    const Family family = familyOf(config.method);
    const int parts = family == Family::Solver ? steps + 1 : steps;
    std::vector<double> timesteps;
    for (int i = 0; i < steps; ++i) {
        const int k = parts - 1 - i;  // place counted from below
        double t = 0;
        switch (config.timestepSpacing) {
            case TimestepSpacing::Linspace: {
                const double stride = parts > 1 ? static_cast<double>(last - 1) / (parts - 1) : 0.0;
                t = k == parts - 1 && parts > 1 ? last - 1 : k * stride;
                t = family == Family::Sigma ? static_cast<float>(t) : roundEven(t);
                break;
            }
            case TimestepSpacing::Leading:
                t = static_cast<double>(k) * (last / parts) + config.stepsOffset;
                break;
            case TimestepSpacing::Trailing: {
                // Counted as NumPy's arange does, whose rounding decides between neighbours.
                const double ratio = static_cast<double>(config.numTrainTimesteps) / steps;
                const double stride = (last - ratio) - last;
                t = std::max(roundEven(last + i * stride) - 1, 0.0);
                break;
            }
        }
        timesteps.push_back(t);
    }
    return timesteps;
}

/// LCM's own: a subset of the timesteps that it was distilled on.
std::vector<double> lcmTimesteps(const SamplingConfig& config, int steps) {
    const int original = std::max(config.originalInferenceSteps, steps);
    const int stride = std::max(config.numTrainTimesteps / original, 1);
    std::vector<double> timesteps;
    for (int i = 0; i < steps; ++i) {
        const auto index = static_cast<int>(std::floor(static_cast<double>(i) * original / steps));
        timesteps.push_back(static_cast<double>(original - index) * stride - 1);
    }
    return timesteps;
}

/// Solvers tell the network whole timesteps: rounded for Karras sigmas, cut off otherwise.
double wholeTimestep(const SamplingConfig& config, double timestep) {
    const bool cut = config.sigmaSpacing == SigmaSpacing::Exponential ||
                     (config.betaSchedule == BetaSchedule::SquaredCosine &&
                      config.method != SamplerMethod::UniPc);
    return cut ? std::trunc(timestep) : roundEven(timestep);
}

/// Sigmas (and their timesteps) by Karras, exponential or SGM spacing.
void respace(const SamplingConfig& config, const std::vector<float>& training, int steps,
             std::vector<double>& timesteps, std::vector<double>& sigmas) {
    const Family family = familyOf(config.method);
    if (config.sigmaSpacing == SigmaSpacing::SgmUniform) {
        // The range is cut into `steps` parts and the last point left out, as in Stability's
        // generative-models.
        timesteps.clear();
        sigmas.clear();
        for (int i = 0; i < steps; ++i) {
            const double t = (config.numTrainTimesteps - 1) * (1 - static_cast<double>(i) / steps);
            timesteps.push_back(t);
            sigmas.push_back(sigmaAtLogarithmic(training, t));
        }
        return;
    }
    // Solvers span the whole training range; the others the range of their own timesteps.
    const bool whole = family != Family::Sigma;
    const double max = config.sigmaMax.value_or(whole ? training.back() : sigmas.front());
    const double min = config.sigmaMin.value_or(whole ? training.front() : sigmas.back());
    sigmas = config.sigmaSpacing == SigmaSpacing::Karras ? karrasSigmas(min, max, steps)
                                                         : exponentialSigmas(min, max, steps);
    timesteps.clear();
    for (const double sigma : sigmas) {
        const double t = timestepOf(training, sigma);
        timesteps.push_back(family == Family::Solver ? wholeTimestep(config, t) : t);
    }
}

double finalSigma(const SamplingConfig& config, const std::vector<float>& training,
                  const std::vector<double>& sigmas) {
    if (config.finalSigma == FinalSigma::Zero) {
        return 0;
    }
    const bool own =
        config.method == SamplerMethod::UniPc && config.sigmaSpacing != SigmaSpacing::Model;
    return own ? sigmas.back() : training.front();
}

/// ᾱ at both ends of every step.
void fillAlphaBars(const SamplingConfig& config, NoiseSchedule& schedule, int steps) {
    const double final =
        config.setAlphaToOne ? 1.0 : static_cast<double>(schedule.trainingAlphaBars.front());
    const auto at = [&](double timestep) -> double {
        if (timestep < 0) {
            return final;
        }
        const auto last = schedule.trainingAlphaBars.size() - 1;
        return schedule.trainingAlphaBars[std::min(static_cast<std::size_t>(timestep), last)];
    };
    const bool stride = config.sigmaSpacing == SigmaSpacing::Model;
    for (int i = 0; i < steps; ++i) {
        const double t = schedule.timesteps[static_cast<std::size_t>(i)];
        const double sigma = schedule.sigmas[static_cast<std::size_t>(i)];
        schedule.alphaBars.push_back(stride ? at(t) : 1 / (sigma * sigma + 1));
    }
    for (int i = 0; i < steps; ++i) {
        const double t = schedule.timesteps[static_cast<std::size_t>(i)];
        if (stride && config.method == SamplerMethod::Ddim) {
            schedule.nextAlphaBars.push_back(at(t - config.numTrainTimesteps / steps));
        } else {
            schedule.nextAlphaBars.push_back(
                i + 1 < steps ? schedule.alphaBars[static_cast<std::size_t>(i) + 1] : final);
        }
    }
}

}  // namespace

Result<NoiseSchedule> makeNoiseSchedule(const SamplingConfig& config, int steps) {
    if (steps < 1 || steps > config.numTrainTimesteps) {
        return makeError(ErrorCode::ValueOutOfRange, "steps", std::to_string(steps), "1",
                         std::to_string(config.numTrainTimesteps));
    }
    NoiseSchedule schedule;
    schedule.trainingAlphaBars = alphasCumprod(config);
    const Family family = familyOf(config.method);
    if (config.rescaleBetasZeroSnr &&
        (family != Family::Alpha || config.sigmaSpacing != SigmaSpacing::Model)) {
        schedule.trainingAlphaBars.back() = 0x1p-24F;  // so that the first sigma stays finite
    }
    const std::vector<float> training = trainingSigmas(schedule.trainingAlphaBars);

    schedule.timesteps =
        config.method == SamplerMethod::Lcm
            ? lcmTimesteps(config, steps)
            : spacedTimesteps(config, steps,
                              family == Family::Solver
                                  ? lastTimestep(config, schedule.trainingAlphaBars)
                                  : config.numTrainTimesteps);
    for (const double t : schedule.timesteps) {
        schedule.sigmas.push_back(sigmaAt(training, t));
    }
    if (config.sigmaSpacing != SigmaSpacing::Model) {
        respace(config, training, steps, schedule.timesteps, schedule.sigmas);
    }
    schedule.sigmas.push_back(finalSigma(config, training, schedule.sigmas));
    for (double& sigma : schedule.sigmas) {
        sigma = static_cast<float>(sigma);
    }
    if (family == Family::Alpha) {
        fillAlphaBars(config, schedule, steps);
    }
    if (family == Family::Sigma) {
        const double max = *std::max_element(schedule.sigmas.begin(), schedule.sigmas.end());
        const bool pure = config.timestepSpacing != TimestepSpacing::Leading ||
                          config.sigmaSpacing == SigmaSpacing::SgmUniform;
        schedule.initialScale = pure ? max : std::sqrt(max * max + 1);
    }
    return schedule;
}

}  // namespace gouache::local
