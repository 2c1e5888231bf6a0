#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>

#include "backends/local/config/vae_config.h"
#include "backends/local/weights/weight_store.h"
#include "core/base/result.h"

namespace gouache::local {

/// Pictures ↔ latents. Latents are model-scaled: as the UNet sees them, scaling and shift factor
/// applied. One thread; throws c10::Error (out of memory).
class Vae {
  public:
    /// AutoencoderKL or AutoencoderTiny, names as in diffusers. Does not call finish(): do, then
    /// prepare().
    static Result<std::unique_ptr<Vae>> load(const VaeConfig& config, WeightScope weights);
    virtual ~Vae() = default;

    /// Packs the weights for the processor. Call once, after the store's finish() and before the
    /// first use.
    virtual void prepare() = 0;

    virtual std::int64_t latentChannels() const = 0;
    /// Pixels for each latent cell, along one side.
    virtual std::int64_t factor() const = 0;
    virtual WeightTarget target() const = 0;

    /// image [N, 3, H, W] in [-1, 1], H and W multiples of factor() → latents [N, C, H/f, W/f],
    /// float32. noise: standard normal of the latents' shape draws from the posterior (mean + std ·
    /// noise), an undefined one takes the mean. AutoencoderTiny has no posterior and ignores it.
    virtual at::Tensor encode(const at::Tensor& image, const at::Tensor& noise) const = 0;

    /// latents [N, C, h, w] → image [N, 3, h·f, w·f], float32, about [-1, 1], not clamped.
    virtual at::Tensor decode(const at::Tensor& latents) const = 0;

    /// Bytes of the weights.
    virtual std::int64_t byteSize() const = 0;
};

/// As Vae::decode, in tiles of at most `tile` × `tile` latent cells that overlap by a quarter and
/// are blended: the peak memory no longer grows with the picture. Close to, not equal to, the whole
/// decode.
at::Tensor decodeTiled(const Vae& vae, const at::Tensor& latents, std::int64_t tile);

/// As Vae::encode, in tiles of at most `tile` × `tile` latent cells.
at::Tensor encodeTiled(const Vae& vae, const at::Tensor& image, const at::Tensor& noise,
                       std::int64_t tile);

}  // namespace gouache::local
