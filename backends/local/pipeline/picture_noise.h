#pragma once

#include <ATen/ATen.h>
#include <ATen/core/Generator.h>

#include <vector>

#include "backends/local/samplers/step_sampler.h"
#include "core/base/units.h"

namespace gouache::local {

/// Where a picture's noise comes from.
struct NoiseSeeds {
    Seed seed;
    Seed variation;  ///< only the first noise turns towards this seed's
};

/// Noise of a batch of pictures: each has its own generator on the CPU (libtorch's Mersenne
/// twister, as diffusers' randn_tensor with a list of generators and ComfyUI use), so that a
/// picture depends on its seeds alone, whatever the batch and the device.
class PictureNoise final : public NoiseSource {
  public:
    /// shape [1, C, h, w] of one picture's noise; `variation` 0…1, 0 = none.
    PictureNoise(const std::vector<NoiseSeeds>& seeds, double variation,
                 std::vector<std::int64_t> shape, at::Device device);

    /// [N, C, h, w] float32 on the device.
    at::Tensor draw() override;
    at::Tensor initial() override;

  private:
    at::Tensor drawFrom(const std::vector<at::Generator>& generators) const;

    std::vector<at::Generator> generators_;
    std::vector<at::Generator> variations_;
    double variation_;
    std::vector<std::int64_t> shape_;
    at::Device device_;
};

/// From `from` (0) to `to` (1) along the sphere on which they lie, row by row of the pictures, as
/// A1111 mixes the noise of its variation seeds. Both [N, C, h, w].
at::Tensor turned(const at::Tensor& from, const at::Tensor& to, double share);

}  // namespace gouache::local
