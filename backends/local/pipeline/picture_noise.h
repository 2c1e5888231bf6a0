#pragma once

#include <ATen/ATen.h>
#include <ATen/core/Generator.h>

#include <vector>

#include "backends/local/samplers/step_sampler.h"
#include "core/base/units.h"

namespace gouache::local {

/// Noise of a batch of pictures: each has its own generator on the CPU (libtorch's Mersenne
/// twister, as diffusers' randn_tensor with a list of generators and ComfyUI use), so that a
/// picture depends on its seed alone, whatever the batch and the device.
class PictureNoise final : public NoiseSource {
  public:
    /// shape [1, C, h, w] of one picture's noise.
    PictureNoise(const std::vector<Seed>& seeds, std::vector<std::int64_t> shape,
                 at::Device device);

    /// [N, C, h, w] float32 on the device.
    at::Tensor draw() override;

  private:
    std::vector<at::Generator> generators_;
    std::vector<std::int64_t> shape_;
    at::Device device_;
};

}  // namespace gouache::local
