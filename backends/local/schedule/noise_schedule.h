#pragma once

#include <vector>

#include "backends/local/schedule/sampling_config.h"
#include "core/base/result.h"

namespace gouache::local {

/// The noise levels of one run, as plain numbers.
struct NoiseSchedule {
    /// Timestep that the network is told at the start of each step, falling; fractions where the
    /// method allows them.
    std::vector<double> timesteps;
    /// Sigma at the start of each step, and after the last one: one more than timesteps. Rounded to
    /// float32.
    std::vector<double> sigmas;
    /// ᾱ at the start and at the end of each step, for the methods that count in ᾱ (DDIM, LCM).
    std::vector<double> alphaBars;
    std::vector<double> nextAlphaBars;
    /// ᾱ of every training timestep; sigma methods see 2⁻²⁴ in place of a last 0.
    std::vector<float> trainingAlphaBars;
    /// Standard deviation of a run's pure noise: what standard normal noise is multiplied by.
    double initialScale = 1.0;

    int steps() const { return static_cast<int>(timesteps.size()); }
};

/// ValueOutOfRange where steps is not in 1 … the config's training steps.
Result<NoiseSchedule> makeNoiseSchedule(const SamplingConfig& config, int steps);

}  // namespace gouache::local
