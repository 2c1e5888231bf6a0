#pragma once

#include "backends/local/samplers/sigma_sampler.h"

namespace gouache::local {

/// Euler's method on the probability-flow ODE (Karras et al. 2022, algorithm 2 without churn).
/// Reference: diffusers' EulerDiscreteScheduler.
class EulerSampler final : public SigmaSampler {
  public:
    using SigmaSampler::SigmaSampler;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;
};

}  // namespace gouache::local
