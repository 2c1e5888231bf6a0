#pragma once

#include <ATen/ATen.h>

#include "backends/local/schedule/sampling_config.h"

namespace gouache::local {

/// x0 from the network's answer where sample = x0 + sigma · noise (k-diffusion's parametrisation).
at::Tensor predictedFromSigma(PredictionType type, const at::Tensor& output,
                              const at::Tensor& sample, double sigma);

/// x0 from the network's answer where sample = alpha · x0 + sigma · noise, alpha² + sigma² = 1.
at::Tensor predictedFromAlpha(PredictionType type, const at::Tensor& output,
                              const at::Tensor& sample, double alpha, double sigma);

/// The noise in the same sample.
at::Tensor epsilonFromAlpha(PredictionType type, const at::Tensor& output, const at::Tensor& sample,
                            double alpha, double sigma);

/// Dynamic thresholding (Saharia et al. 2022) or clamping of x0, where the config asks for it.
at::Tensor limited(const SamplingConfig& config, const at::Tensor& predicted);

}  // namespace gouache::local
