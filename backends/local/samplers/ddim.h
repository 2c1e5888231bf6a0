#pragma once

#include "backends/local/samplers/alpha_sampler.h"

namespace gouache::local {

/// Denoising diffusion implicit models (Song et al. 2020) with eta = 0. Reference: diffusers'
/// DDIMScheduler.
class DdimSampler final : public AlphaSampler {
  public:
    using AlphaSampler::AlphaSampler;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  protected:
    AlphaSigma level(int i) const override;
};

}  // namespace gouache::local
