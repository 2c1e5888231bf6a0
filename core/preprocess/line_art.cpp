#include "core/preprocess/line_art.h"

#include <algorithm>
#include <cmath>

namespace gouache {

Plane lineArt(const Plane& luma, const LineArtOptions& options) {
    constexpr double kRatio = 1.6;
    constexpr float kBlack = 0.02F;  // noise in the shadows draws no lines
    const Plane fine = smoothed(luma, options.sigma);
    const Plane coarse = smoothed(luma, kRatio * options.sigma);
    const auto sharpness = static_cast<float>(options.sharpness);
    const auto threshold = static_cast<float>(options.threshold);
    const auto hardness = static_cast<float>(options.hardness);
    Plane ink(luma.width, luma.height);
    for (std::size_t i = 0; i < ink.samples.size(); ++i) {
        // Relative to the tone round it, so that a dark part is not all ink.
        const float tone = (fine.samples[i] + kBlack) / (coarse.samples[i] + kBlack);
        const float sharpened = 1 + (1 + sharpness) * (tone - 1);
        ink.samples[i] =
            sharpened >= threshold ? 0 : -std::tanh(hardness * (sharpened - threshold));
    }
    return ink;
}

Plane scribbles(const std::vector<Plane>& colours, double sigma, double threshold, int thickness) {
    Image strokes({colours.front().width, colours.front().height}, PixelFormat::Gray8);
    for (const Plane& colour : colours) {
        const Plane fine = smoothed(colour, sigma);
        const Plane coarse = smoothed(colour, 10 * sigma);
        for (std::size_t i = 0; i < fine.samples.size(); ++i) {
            if (coarse.samples[i] - fine.samples[i] > static_cast<float>(threshold)) {
                strokes.bytes()[i] = 255;
            }
        }
    }
    strokes = dilated(strokes, thickness);
    Plane result(strokes.width(), strokes.height());
    std::ranges::transform(strokes.bytes(), result.samples.begin(),
                           [](std::uint8_t value) { return static_cast<float>(value) / 255; });
    return result;
}

}  // namespace gouache
