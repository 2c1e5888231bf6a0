#pragma once

#include <vector>

#include "backends/local/samplers/alpha_sampler.h"

namespace gouache::local {

/// Pseudo linear multistep (PLMS; Liu et al. 2022, without the Runge-Kutta start): the sampler that
/// Stable Diffusion 1.x's own config names. One evaluation more than steps: the second timestep is
/// evaluated twice. Reference: diffusers' PNDMScheduler with skip_prk_steps; like there, a run that
/// starts late (image to image) repeats nothing it lacks.
class PndmSampler final : public AlphaSampler {
  public:
    using AlphaSampler::AlphaSampler;

    int evaluations() const override;
    int stepsDone(int evaluation) const override;
    double timestep(int evaluation) const override;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  protected:
    AlphaSigma level(int i) const override { return at(timestep(i)); }

  private:
    /// Of a training timestep; before the first one the config's final ᾱ.
    AlphaSigma at(double timestep) const;

    int advanced_ = 0;              ///< evaluations taken so far
    std::vector<at::Tensor> past_;  ///< up to four answers, oldest first
    at::Tensor first_;              ///< the sample of the first evaluation
};

}  // namespace gouache::local
