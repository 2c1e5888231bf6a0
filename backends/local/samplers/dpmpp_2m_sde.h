#pragma once

#include "backends/local/samplers/dpmpp_2m.h"

namespace gouache::local {

/// DPM-Solver++ multistep on the reverse SDE: as Dpmpp2mSampler, with fresh noise in every step but
/// one that ends without noise. Reference: diffusers' DPMSolverMultistepScheduler with
/// sde-dpmsolver++.
class Dpmpp2mSdeSampler final : public Dpmpp2mSampler {
  public:
    using Dpmpp2mSampler::Dpmpp2mSampler;

  protected:
    Weights weights(int order, const AlphaSigma& from, const AlphaSigma& to,
                    double h) const override;
};

}  // namespace gouache::local
