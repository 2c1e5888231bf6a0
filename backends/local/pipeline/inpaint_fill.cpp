#include "backends/local/pipeline/inpaint_fill.h"

#include <vector>

namespace gouache::local {

at::Tensor filledFromSurroundings(const at::Tensor& image, const at::Tensor& mask) {
    // Pull: halve until one pixel is left, averaging what is known.
    struct Level {
        at::Tensor colour;  ///< mean of the known pixels below, 0 where none
        at::Tensor known;   ///< share of known pixels, 0…1
    };
    std::vector<Level> levels{{image * (1 - mask), 1 - mask}};
    while (levels.back().known.size(2) > 1 || levels.back().known.size(3) > 1) {
        const Level& fine = levels.back();
        const auto halved = [](const at::Tensor& t) {
            return at::avg_pool2d(
                t, {std::min<std::int64_t>(2, t.size(2)), std::min<std::int64_t>(2, t.size(3))}, {},
                0,
                /*ceil_mode=*/true);
        };
        const at::Tensor known = halved(fine.known);
        const at::Tensor colour = halved(fine.colour * fine.known) / known.clamp_min(1e-12);
        levels.push_back({colour * known.gt(0), known});
    }
    // Push: every level takes over what the coarser one knows better.
    at::Tensor filled = levels.back().colour;
    for (std::size_t i = levels.size() - 1; i-- > 0;) {
        const Level& level = levels[i];
        const at::Tensor coarse = at::upsample_bilinear2d(
            filled, {level.known.size(2), level.known.size(3)}, /*align_corners=*/false);
        filled = level.colour * level.known + coarse * (1 - level.known);
    }
    return filled;
}

at::Tensor latentMask(const at::Tensor& mask, std::int64_t height, std::int64_t width) {
    const at::Tensor sampled = at::upsample_nearest2d(mask, {height, width});
    if (sampled.any().item<bool>()) {
        return sampled;
    }
    return at::adaptive_avg_pool2d(mask, {height, width}).gt(0).to(mask.scalar_type());
}

}  // namespace gouache::local
