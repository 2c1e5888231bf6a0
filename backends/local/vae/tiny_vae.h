#pragma once

#include <memory>

#include "backends/local/config/vae_config.h"
#include "backends/local/vae/vae.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// diffusers' AutoencoderTiny: convolutions and ReLU only. https://github.com/madebyollin/taesd
std::unique_ptr<Vae> makeTinyVae(const TinyVaeConfig& config, const WeightScope& weights);

}  // namespace gouache::local
