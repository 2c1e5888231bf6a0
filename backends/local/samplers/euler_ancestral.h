#pragma once

#include "backends/local/samplers/sigma_sampler.h"

namespace gouache::local {

/// Euler steps that overshoot and add fresh noise (k-diffusion's sample_euler_ancestral, eta = 1).
/// Draws noise in every step. Reference: diffusers' EulerAncestralDiscreteScheduler.
class EulerAncestralSampler final : public SigmaSampler {
  public:
    using SigmaSampler::SigmaSampler;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;
};

}  // namespace gouache::local
