#include "backends/local/pipeline/latent_start.h"

#include "backends/local/base/torch_errors.h"
#include "backends/local/pipeline/image_tensor.h"
#include "backends/local/pipeline/inpaint_fill.h"

namespace gouache::local {
namespace {

/// Latent cells a side of an encoder tile, from large to small.
constexpr std::array<std::int64_t, 3> kTiles{64, 32, 16};

/// Encodes with the posterior's noise; in tiles where memory is short, in float32 where the answer
/// is not finite.
Result<at::Tensor> encoded(Parts& parts, const at::Tensor& image, const at::Tensor& noise) {
    std::int64_t tile = 0;
    std::vector<Remedy> remedies{[&] { return parts.freeCaches(); }};
    for (const std::int64_t size : kTiles) {
        remedies.emplace_back([&parts, &tile, size] {
            parts.notes().add(notes::kVaeTiled);
            tile = size;
            return true;
        });
    }
    for (;;) {
        GOUACHE_TRY(at::Tensor latents,
                    withRemedies(
                        [&]() -> Result<at::Tensor> {
                            GOUACHE_TRY(const Vae* vae, parts.vae());
                            return guarded(parts.place(), [&] {
                                const at::Tensor moved = image.to(parts.device());
                                return tile > 0 ? encodeTiled(*vae, moved, noise, tile)
                                                : vae->encode(moved, noise);
                            });
                        },
                        remedies));
        if (latents.isfinite().all().item<bool>()) {
            return latents;
        }
        GOUACHE_TRY(const bool retry, parts.widenVae());
        if (!retry) {
            return makeError(ErrorCode::NotFinite, "The VAE's encoder", "0");
        }
    }
}

/// First step by strength: the last `steps · strength` steps are taken, rounded down.
int firstStep(int steps, double strength) {
    int taken = std::min(static_cast<int>(steps * strength), steps);
    if (taken == 0 && strength > 0) {
        taken = 1;
    }
    return steps - taken;
}

/// Whether the VAE's encoder draws from a posterior, and so from the seed.
bool hasPosterior(const VaeConfig& config) {
    return std::holds_alternative<KlVaeConfig>(config);
}

}  // namespace

Result<LatentStart> makeLatentStart(Parts& parts, const GenerationRequest& request,
                                    const WorkArea& area, const StepSampler& sampler,
                                    std::int64_t pictures, const at::Tensor& given,
                                    NoiseSource& source) {
    const ModelSource& model = *parts.model().source;
    const std::int64_t channels = latentChannels(model.vaeConfig());
    const std::int64_t factor = vaeFactor(model.vaeConfig());
    const std::int64_t unetChannels = model.unetConfig().inChannels;
    const bool inpaintUNet = unetChannels == 2 * channels + 1;
    if (unetChannels != channels && !inpaintUNet) {
        return makeError(ErrorCode::UnsupportedArchitecture, model.path().filename().string(),
                         "a UNet with " + std::to_string(unetChannels) + " input channels");
    }
    const bool posterior = hasPosterior(model.vaeConfig());
    const auto posteriorNoise = [&] { return posterior ? source.draw() : at::Tensor(); };
    const bool hasInit = request.init != nullptr;
    const bool hasMask = request.mask != nullptr;
    const bool pure = !hasInit || (hasMask && request.strength >= 1.0);

    LatentStart start;
    const int steps = sampler.schedule().steps();
    start.firstEvaluation =
        sampler.firstEvaluation(hasInit ? firstStep(steps, request.strength) : 0);
    if (hasInit && request.strength <= 0) {
        start.firstEvaluation = sampler.evaluations();
    }

    at::Tensor image;
    at::Tensor mask;
    if (hasInit) {
        image = tensorOf(worked(*request.init, area));
    }
    if (hasMask) {
        const Image wanted = worked(*request.mask, area);
        mask = request.softMask ? greyOf(wanted).gt(0).to(at::kFloat) : binaryMaskOf(wanted);
        if (request.softMask) {
            start.grades = at::adaptive_avg_pool2d(greyOf(wanted), {area.working.height / factor,
                                                                    area.working.width / factor})
                               .to(parts.device());
        }
    }
    // The order of the draws is the reference's, so that a seed means the same there.
    if (hasInit && !(hasMask && inpaintUNet && pure)) {
        const bool fill = hasMask && request.inpaintFill == InpaintFill::Fill;
        const at::Tensor filled = fill ? filledFromSurroundings(image, mask) : image;
        GOUACHE_TRY(start.clean,
                    encoded(parts, filled.expand({pictures, -1, -1, -1}), posteriorNoise()));
    }
    start.noise = given.defined() ? given.to(parts.device(), at::kFloat) : source.initial();
    if (hasMask || inpaintUNet) {
        const at::Tensor masked = hasMask
                                      ? (hasInit ? image : at::Tensor()) * (mask < 0.5)
                                      : at::zeros({1, 3, area.working.height, area.working.width});
        const at::Tensor drawn = posteriorNoise();
        if (inpaintUNet) {
            GOUACHE_TRY(start.maskedImage,
                        encoded(parts, masked.expand({pictures, -1, -1, -1}), drawn));
        }
        const std::int64_t height = area.working.height / factor;
        const std::int64_t width = area.working.width / factor;
        start.mask = start.grades.defined() ? start.grades.gt(0).to(at::kFloat)
                                            : (hasMask ? latentMask(mask, height, width)
                                                       : at::ones({1, 1, height, width}))
                                                  .to(parts.device());
    }
    if (pure) {
        start.sample = start.noise * sampler.initialScale();
        return start;
    }
    at::Tensor from = start.clean;
    if (hasMask && request.inpaintFill == InpaintFill::LatentNoise) {
        from = from * (1 - start.mask) + source.draw() * start.mask;
    } else if (hasMask && request.inpaintFill == InpaintFill::LatentNothing) {
        from = from * (1 - start.mask);
    }
    start.sample = start.firstEvaluation < sampler.evaluations()
                       ? sampler.noised(from, start.noise, start.firstEvaluation)
                       : from;
    return start;
}

}  // namespace gouache::local
