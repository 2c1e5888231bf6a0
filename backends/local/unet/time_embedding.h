#pragma once

#include <ATen/ATen.h>

#include "backends/local/config/unet_config.h"
#include "backends/local/nn/linear.h"
#include "backends/local/nn/weight_list.h"
#include "backends/local/weights/weight_store.h"

namespace gouache::local {

/// Sines and cosines of the timestep (Ho et al. 2020, https://arxiv.org/abs/2006.11239) through a
/// two-layer perceptron.
class TimeEmbedding {
  public:
    /// Takes "time_embedding.linear_1" and "time_embedding.linear_2".
    static TimeEmbedding load(const UNetConfig& config, const WeightScope& weights);
    void prepare();
    /// Names its weights as load() does. Call after prepare().
    void list(const WeightLister& weights);

    /// timesteps [N], float32 → [N, timeWidth] in `dtype`, with the SiLU applied that every
    /// residual block starts its time projection with.
    at::Tensor operator()(const at::Tensor& timesteps, at::ScalarType dtype) const;

  private:
    Linear linear1_;
    Linear linear2_;
    std::int64_t channels_ = 0;
    bool flipSinToCos_ = true;
    double freqShift_ = 0;
};

}  // namespace gouache::local
