#pragma once

#include <memory>

#include "backends/local/config/vae_config.h"
#include "backends/local/vae/vae.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// diffusers' AutoencoderKL. Rombach et al. 2022, https://arxiv.org/abs/2112.10752.
std::unique_ptr<Vae> makeKlVae(const KlVaeConfig& config, const WeightScope& weights);

}  // namespace gouache::local
