#pragma once

#include "backends/local/samplers/step_sampler.h"

namespace gouache::local {

/// Signal and noise of a variance-preserving sample: alpha · x0 + sigma · noise.
struct AlphaSigma {
    double alpha = 1;
    double sigma = 0;

    static AlphaSigma fromSigma(double sigma);
    static AlphaSigma fromAlphaBar(double alphaBar);
    /// log(alpha / sigma), half the log signal-to-noise ratio; infinite where there is no noise.
    double lambda() const;
};

/// Base of the samplers whose sample is alpha · x0 + sigma · noise with unit variance: DDIM, PNDM,
/// LCM, DPM++ 2M, UniPC.
class AlphaSampler : public StepSampler {
  public:
    using StepSampler::StepSampler;

    double inputScale(int /*evaluation*/) const override { return 1; }
    at::Tensor noised(const at::Tensor& clean, const at::Tensor& noise,
                      int evaluation) const override;

  protected:
    /// Of the sample that step i starts from; i = steps is the end.
    virtual AlphaSigma level(int i) const { return AlphaSigma::fromSigma(sigma(i)); }
};

}  // namespace gouache::local
