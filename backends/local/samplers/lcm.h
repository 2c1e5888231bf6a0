#pragma once

#include "backends/local/samplers/alpha_sampler.h"

namespace gouache::local {

/// Multistep sampling of latent consistency models (Luo et al. 2023). Draws noise in every step but
/// the last. Reference: diffusers' LCMScheduler.
class LcmSampler final : public AlphaSampler {
  public:
    using AlphaSampler::AlphaSampler;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  protected:
    AlphaSigma level(int i) const override;
};

}  // namespace gouache::local
