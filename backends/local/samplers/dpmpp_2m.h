#pragma once

#include <vector>

#include "backends/local/samplers/alpha_sampler.h"

namespace gouache::local {

/// DPM-Solver++ (Lu et al. 2022), multistep of order 1…3 by the config (2 is the usual "2M"),
/// midpoint or Heun form. Reference: diffusers' DPMSolverMultistepScheduler with dpmsolver++.
class Dpmpp2mSampler : public AlphaSampler {
  public:
    using AlphaSampler::AlphaSampler;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  protected:
    /// Factors of one step's formula: next = sample · keep + d0 · first + d1 · second + d2 · third
    /// + noise · fresh, where d0, d1, d2 are the predicted x0 and its first and second divided
    /// differences over lambda.
    struct Weights {
        double keep = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        double fresh = 0;
    };
    /// `h`: lambda gained in the step; infinite where `to` has no noise, then only order 1 is asked
    /// for.
    virtual Weights weights(int order, const AlphaSigma& from, const AlphaSigma& to,
                            double h) const;

  private:
    int orderOf(int step) const;

    std::vector<at::Tensor> past_;  ///< predicted x0, newest last, at most solverOrder
};

}  // namespace gouache::local
