#pragma once

#include "backends/local/samplers/sigma_sampler.h"

namespace gouache::local {

/// Heun's second-order method (Karras et al. 2022, algorithm 2 without churn): two evaluations a
/// step, one in the last. Reference: diffusers' HeunDiscreteScheduler.
class HeunSampler final : public SigmaSampler {
  public:
    using SigmaSampler::SigmaSampler;

    int evaluations() const override { return 2 * schedule().steps() - 1; }
    int firstEvaluation(int step) const override { return 2 * step; }
    int stepsDone(int evaluation) const override;
    double timestep(int evaluation) const override;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  protected:
    double evaluationSigma(int evaluation) const override { return sigma((evaluation + 1) / 2); }

  private:
    at::Tensor start_;       ///< sample that the step began with, between its two evaluations
    at::Tensor derivative_;  ///< dx/dsigma there
};

}  // namespace gouache::local
