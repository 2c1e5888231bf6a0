#include "backends/local/preview/latent_preview.h"

#include <ATen/CPUGeneratorImpl.h>

#include "backends/local/pipeline/image_tensor.h"
#include "backends/local/preview/latent_rgb_cache.h"

namespace gouache::local {

LatentPreview::LatentPreview(const LatentRgb& rgb)
    : factors_(at::empty({3, static_cast<std::int64_t>(rgb.factors.size()), 1, 1}, at::kFloat)),
      bias_(at::empty({3}, at::kFloat)) {
    auto factors = factors_.accessor<float, 4>();
    auto bias = bias_.accessor<float, 1>();
    for (int c = 0; c < 3; ++c) {
        bias[c] = rgb.bias[static_cast<std::size_t>(c)];
        for (std::size_t k = 0; k < rgb.factors.size(); ++k) {
            factors[c][static_cast<std::int64_t>(k)][0][0] =
                rgb.factors[k][static_cast<std::size_t>(c)];
        }
    }
}

std::vector<Image> LatentPreview::pictures(const at::Tensor& predicted) const {
    const at::Tensor latents = predicted.to(at::kCPU, at::kFloat).contiguous();
    const at::Tensor rgb = at::conv2d(latents, factors_, bias_);
    std::vector<Image> images;
    for (std::int64_t i = 0; i < rgb.size(0); ++i) {
        images.push_back(imageOf(rgb[i]));
    }
    return images;
}

LatentRgb stableDiffusionLatentRgb() {
    return {{{0.3512F, 0.2297F, 0.3227F},
             {0.3250F, 0.4974F, 0.2350F},
             {-0.2829F, 0.1762F, 0.2721F},
             {-0.2120F, -0.2616F, -0.7177F}},
            {0.0F, 0.0F, 0.0F}};
}

LatentRgb fitLatentRgb(const Vae& vae) {
    constexpr std::int64_t kPictures = 2;
    constexpr std::int64_t kPatches = 6;
    constexpr std::int64_t kPatch = 4;  // latent cells: wide enough for a colour to show
    constexpr double kRoughness = 0.25;
    const std::int64_t channels = vae.latentChannels();
    const std::int64_t side = kPatches * kPatch;

    const at::Generator generator = at::detail::createCPUGenerator(0);
    const at::Tensor patches = at::randn({kPictures, channels, kPatches, kPatches}, generator);
    const at::Tensor latents = at::upsample_nearest2d(patches, {side, side}) +
                               kRoughness * at::randn({kPictures, channels, side, side}, generator);
    const at::Tensor image =
        vae.decode(latents.to(vae.target().device)).to(at::kCPU, at::kFloat).clamp(-1, 1);
    const at::Tensor cells = at::adaptive_avg_pool2d(image, {side, side});

    // Normal equations with a column of ones for the bias and a little ridge for dead channels.
    const at::Tensor x =
        at::cat({latents, at::ones({kPictures, 1, side, side})}, 1).permute({0, 2, 3, 1});
    const at::Tensor a = x.reshape({-1, channels + 1}).to(at::kDouble);
    const at::Tensor b = cells.permute({0, 2, 3, 1}).reshape({-1, 3}).to(at::kDouble);
    const at::Tensor ridge = at::eye(channels + 1, at::kDouble) * 1e-3;
    const at::Tensor solution =
        at::linalg_solve(at::mm(a.t(), a) + ridge, at::mm(a.t(), b)).to(at::kFloat);

    LatentRgb rgb;
    const auto values = solution.accessor<float, 2>();
    for (std::int64_t k = 0; k < channels; ++k) {
        rgb.factors.push_back({values[k][0], values[k][1], values[k][2]});
    }
    rgb.bias = {values[channels][0], values[channels][1], values[channels][2]};
    return rgb;
}

LatentRgb latentRgbFor(const VaeConfig& config, const Vae& vae,
                       const std::filesystem::path& model) {
    const auto channels = static_cast<std::size_t>(latentChannels(config));
    const auto* kl = std::get_if<KlVaeConfig>(&config);
    const bool stableDiffusion = kl != nullptr && channels == 4 && kl->scalingFactor == 0.18215 &&
                                 kl->channels == KlVaeConfig{}.channels;
    if (stableDiffusion) {
        return stableDiffusionLatentRgb();
    }
    if (auto cached = readLatentRgb(model); cached && cached->factors.size() == channels) {
        return *cached;
    }
    LatentRgb fitted = fitLatentRgb(vae);
    writeLatentRgb(model, fitted);
    return fitted;
}

}  // namespace gouache::local
