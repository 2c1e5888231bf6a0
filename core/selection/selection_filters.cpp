// What looks at a neighbourhood: done on the part of the selection that it can change.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/selection/selection.h"

namespace gouache {

namespace {

/// `filter` of the selected part and `reach` pixels round it. Where the part ends within the
/// canvas, its outermost pixels are not selected, so that only the canvas' own edge counts as one.
template <typename Filter>
TiledImage filtered(const TiledImage& selection, int reach, Filter&& filter) {
    const PixelRect canvas{0, 0, selection.size().width, selection.size().height};
    PixelRect area = selection.contentBounds();
    if (area.empty()) {
        return selection;
    }
    const int margin = reach + 1;
    area = intersected(
        {area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin},
        canvas);
    const Image image = filter(selection.toImage(area));
    TiledImage result(selection.size(), PixelFormat::Gray8);
    result.write(image, {area.x, area.y});
    return result;
}

int boundedReach(const TiledImage& selection, double pixels) {
    const int most = selection.size().width + selection.size().height;
    return static_cast<int>(std::clamp(std::ceil(pixels), 0.0, static_cast<double>(most)));
}

}  // namespace

TiledImage grown(const TiledImage& selection, int pixels) {
    if (pixels == 0) {
        return selection;
    }
    return filtered(selection, boundedReach(selection, std::abs(static_cast<double>(pixels))),
                    [pixels](const Image& image) { return dilated(image, pixels); });
}

TiledImage feathered(const TiledImage& selection, double sigma) {
    if (!(sigma > 0)) {
        return selection;
    }
    return filtered(selection, boundedReach(selection, 3 * sigma + 4),
                    [sigma](const Image& image) { return blurred(image, sigma); });
}

TiledImage bordered(const TiledImage& selection, int width) {
    const int outside = (std::max(width, 1) + 1) / 2;
    const int inside = std::max(width, 1) / 2;
    return filtered(selection, boundedReach(selection, outside), [&](const Image& image) {
        Image band = dilated(image, outside);
        const Image core = dilated(image, -inside);
        for (std::size_t i = 0; i < band.bytes().size(); ++i) {
            band.bytes()[i] =
                std::min(band.bytes()[i], static_cast<std::uint8_t>(255 - core.bytes()[i]));
        }
        return band;
    });
}

TiledImage smoothed(const TiledImage& selection, int pixels) {
    if (pixels <= 0) {
        return selection;
    }
    const double sigma = pixels;
    // A blurred straight edge made as steep again as an antialiased one.
    const double gain = sigma * std::sqrt(2 * std::numbers::pi);
    return filtered(selection, boundedReach(selection, 3 * sigma + 4), [&](const Image& image) {
        Image soft = blurred(image, sigma);
        for (std::uint8_t& value : soft.bytes()) {
            value = static_cast<std::uint8_t>(
                std::lround(std::clamp((value - 127.5) * gain + 127.5, 0.0, 255.0)));
        }
        return soft;
    });
}

}  // namespace gouache
