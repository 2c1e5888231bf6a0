#pragma once

#include <vector>

#include "backends/local/samplers/alpha_sampler.h"

namespace gouache::local {

/// UniPC (Zhao et al. 2023), multistep of order 1…3, B(h) = h (bh1) or e^h - 1 (bh2): each answer
/// first corrects the sample that it was asked for, then predicts the next one. Reference:
/// diffusers' UniPCMultistepScheduler.
class UniPcSampler final : public AlphaSampler {
  public:
    using AlphaSampler::AlphaSampler;
    SamplerStep advance(int evaluation, const at::Tensor& output, const at::Tensor& sample,
                        NoiseSource& noise) override;

  private:
    at::Tensor corrected(int evaluation, const at::Tensor& answer) const;
    at::Tensor predictedNext(int evaluation, const at::Tensor& sample, int order) const;
    /// The first-order part of a step between two levels, from `sample` with answer `answer`.
    at::Tensor base(const AlphaSigma& from, const AlphaSigma& to, const at::Tensor& sample,
                    const at::Tensor& answer) const;

    std::vector<at::Tensor> past_;  ///< answers as x0 (or noise), newest last, at most solverOrder
    at::Tensor lastSample_;         ///< sample of the evaluation before, corrected
    int lastOrder_ = 0;             ///< order of its prediction
};

}  // namespace gouache::local
