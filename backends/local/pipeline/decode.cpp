#include "backends/local/pipeline/decode.h"

#include "backends/local/base/device.h"
#include "backends/local/base/torch_errors.h"
#include "backends/local/pipeline/image_tensor.h"
#include "backends/local/pipeline/memory_estimate.h"

namespace gouache::local {
namespace {

/// Latent cells a side of a tile, from large to small.
constexpr std::array<std::int64_t, 4> kTiles{96, 64, 32, 16};

}  // namespace

Result<Image> decodePicture(Parts& parts, const at::Tensor& latents, int steps) {
    const std::int64_t longest = std::max(latents.size(2), latents.size(3));
    std::int64_t tile = 0;
    std::vector<Remedy> remedies{[&] { return parts.freeCaches(); }};
    for (const std::int64_t size : kTiles) {
        if (size < longest) {
            remedies.emplace_back([&parts, &tile, size] {
                parts.notes().add(notes::kVaeTiled);
                tile = size;
                return true;
            });
        }
    }
    remedies.emplace_back([&parts] {
        const bool dropped = parts.dropText();
        if (dropped) {
            parts.notes().add(notes::kTextOffloaded);
        }
        return dropped;
    });
    remedies.emplace_back([&parts] {
        const bool dropped = parts.dropUNet();
        if (dropped) {
            parts.notes().add(notes::kUNetOffloaded);
        }
        return dropped;
    });

    const MemoryNeed need = estimateDecode(*parts.model().source, latents.size(2), latents.size(3),
                                           parts.model().target.dtype);
    for (const std::int64_t size : kTiles) {
        // Known beforehand not to fit: no use in trying.
        if (tile == 0 && size < longest && need.activations > availableMemory(parts.device())) {
            parts.notes().add(notes::kVaeTiled);
            tile = size;
        }
    }
    for (;;) {
        GOUACHE_TRY(const at::Tensor image, withRemedies(
                                                [&]() -> Result<at::Tensor> {
                                                    GOUACHE_TRY(const Vae* vae, parts.vae());
                                                    return guarded(parts.place(), [&] {
                                                        return tile > 0 ? decodeTiled(*vae, latents,
                                                                                      tile)
                                                                        : vae->decode(latents);
                                                    });
                                                },
                                                remedies));
        if (image.isfinite().all().item<bool>()) {
            return guarded(parts.place(), [&] { return imageOf(image[0]); });
        }
        GOUACHE_TRY(const bool retry, parts.widenVae());
        if (!retry) {
            return makeError(ErrorCode::NotFinite, "The VAE", std::to_string(steps));
        }
    }
}

}  // namespace gouache::local
