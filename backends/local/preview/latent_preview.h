#pragma once

#include <ATen/ATen.h>

#include <filesystem>
#include <vector>

#include "backends/local/vae/vae.h"
#include "core/base/result.h"
#include "core/image/image.h"
#include "core/models/model_catalogue.h"

namespace gouache::local {

/// Small pictures of forming latents, without the VAE: rgb = latent · factors + bias, one pixel a
/// latent cell.
class LatentPreview {
  public:
    explicit LatentPreview(const LatentRgb& rgb);

    /// predicted: clean latents [N, C, h, w] float32, any device → N pictures, Rgb8, w × h.
    std::vector<Image> pictures(const at::Tensor& predicted) const;

  private:
    at::Tensor factors_;  ///< [3, C, 1, 1]: a 1×1 convolution
    at::Tensor bias_;     ///< [3]
};

/// Of Stable Diffusion 1.x's own VAE (scaling factor 0.18215).
LatentRgb stableDiffusionLatentRgb();

/// Least squares between random latents (flat patches and some noise, fixed seed) and what the VAE
/// decodes them to. Takes as long as decoding two small pictures.
LatentRgb fitLatentRgb(const Vae& vae);

/// The factors for a model that brings none: Stable Diffusion's for its VAE, else fitted ones,
/// which are kept in cacheFolder()/latent_rgb under a name made of `model`'s path and its files'
/// sizes and times.
LatentRgb latentRgbFor(const VaeConfig& config, const Vae& vae, const std::filesystem::path& model);

}  // namespace gouache::local
