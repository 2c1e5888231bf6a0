#pragma once

#include "backends/local/samplers/sigma_sampler.h"

namespace gouache::local {

/// DPM-Solver++ (stochastic), second order with a midpoint: two evaluations a step, one in the last
/// (k-diffusion's sample_dpmpp_sde, r = 1/2, eta = 1). The noise of both halves of a step lies on
/// one Brownian path, whose increments are drawn one after the other. Reference: diffusers'
/// DPMSolverSDEScheduler.
class DpmppSdeSampler final : public SigmaSampler {
  public:
    using SigmaSampler::SigmaSampler;

    int evaluations() const override { return 2 * schedule().steps() - 1; }
    int firstEvaluation(int step) const override { return 2 * step; }
    int stepsDone(int evaluation) const override;
    double timestep(int evaluation) const override;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  protected:
    double evaluationSigma(int evaluation) const override;

  private:
    /// Geometric mean of the sigmas at both ends of a step.
    double midpoint(int step) const;

    at::Tensor start_;  ///< sample that the step began with, between its two evaluations
    at::Tensor path_;   ///< Brownian increment from there to the midpoint
};

}  // namespace gouache::local
