#pragma once

#include "backends/local/samplers/step_sampler.h"

namespace gouache::local {

/// Base of the samplers whose sample is x0 + sigma · noise: Euler, Euler a, Heun, DPM++ SDE. The
/// network sees it scaled to unit variance.
class SigmaSampler : public StepSampler {
  public:
    using StepSampler::StepSampler;

    double inputScale(int evaluation) const override;
    at::Tensor noised(const at::Tensor& clean, const at::Tensor& noise,
                      int evaluation) const override;

  protected:
    /// Sigma of the sample that an evaluation starts from.
    virtual double evaluationSigma(int evaluation) const { return sigma(evaluation); }
    /// x0 from an evaluation's answer.
    at::Tensor predict(int evaluation, const at::Tensor& output, const at::Tensor& sample) const;
};

}  // namespace gouache::local
