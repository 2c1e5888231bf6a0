#pragma once

#include <vector>

#include "backends/local/schedule/sampling_config.h"

namespace gouache::local {

/// ᾱ_t for t = 0 … numTrainTimesteps - 1, falling: the part of the picture's variance that is left
/// at training timestep t. Betas as in DDPM (Ho et al. 2020), rescaled to zero terminal SNR where
/// the config says so (Lin et al. 2023, algorithm 1). Computed in float32 steps, as the reference
/// does, so that the last digits agree.
std::vector<float> alphasCumprod(const SamplingConfig& config);

}  // namespace gouache::local
