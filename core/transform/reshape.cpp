#include "core/transform/reshape.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace gouache {

namespace {

/// Filters look this far, so that a part cut out with such a margin is as good as the whole.
constexpr int kMargin = 8;

TiledImage mapped(const TiledImage& image, const Projective& map, PixelSize size,
                  ResampleFilter filter) {
    const PixelRect canvas{0, 0, image.size().width, image.size().height};
    const PixelRect content = image.contentBounds();
    if (content.empty()) {
        return {size, image.format()};
    }
    const PixelRect area = intersected({content.x - kMargin, content.y - kMargin,
                                        content.width + 2 * kMargin, content.height + 2 * kMargin},
                                       canvas);
    return resampled(image, area, map, size, {.filter = filter});
}

PixelRect mappedRect(const PixelRect& rect, const Projective& map) {
    const Quad corners = map.map(cornersOf(rect));
    const auto [left, right] =
        std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] =
        std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    const auto whole = [](double value) { return static_cast<int>(std::lround(value)); };
    return {whole(left), whole(top), std::max(1, whole(right) - whole(left)),
            std::max(1, whole(bottom) - whole(top))};
}

/// `map` keeps rows and columns what they are, or exchanges them.
DocumentState reshaped(const DocumentState& state, PixelSize size, const Projective& map,
                       const std::function<TiledImage(const TiledImage&)>& picture) {
    DocumentState after = state;
    after.size = size;
    for (Layer& layer : after.layers) {
        layer.pixels = picture(layer.pixels);
        if (layer.hasMask) {
            layer.mask = picture(layer.mask);
        }
    }
    if (after.hasSelection) {
        after.selection = picture(after.selection);
    }
    if (!after.frame.empty()) {
        after.frame = mappedRect(after.frame, map);
    }
    const auto& m = map.values();
    const bool exchanged = m[0] == 0;
    after.guides = {};
    for (const double x : state.guides.vertical) {
        const PlanePoint at = map.map(PlanePoint{x, 0});
        (exchanged ? after.guides.horizontal : after.guides.vertical)
            .push_back(exchanged ? at.y : at.x);
    }
    for (const double y : state.guides.horizontal) {
        const PlanePoint at = map.map(PlanePoint{0, y});
        (exchanged ? after.guides.vertical : after.guides.horizontal)
            .push_back(exchanged ? at.x : at.y);
    }
    for (ReferenceImage& reference : after.references) {
        // Stays upright; its middle goes along.
        const double width = reference.image->width() * reference.scale;
        const double height = reference.image->height() * reference.scale;
        const PlanePoint middle =
            map.map(PlanePoint{reference.x + width / 2, reference.y + height / 2});
        const double scale = std::sqrt(std::abs(m[0] * m[4] - m[1] * m[3]));
        reference.scale *= scale;
        reference.x = middle.x - width * scale / 2;
        reference.y = middle.y - height * scale / 2;
    }
    return after;
}

}  // namespace

DocumentState scaledState(const DocumentState& state, PixelSize size, ResampleFilter filter) {
    const Projective map =
        Projective::scaling(static_cast<double>(size.width) / state.size.width,
                            static_cast<double>(size.height) / state.size.height);
    return reshaped(state, size, map,
                    [&](const TiledImage& image) { return mapped(image, map, size, filter); });
}

DocumentState turnedState(const DocumentState& state, int quarters) {
    const double width = state.size.width;
    const double height = state.size.height;
    const int turns = ((quarters % 4) + 4) % 4;
    Projective map = Projective::rotation(90.0 * turns);
    map = map.then(Projective::translation(turns == 1   ? height
                                           : turns == 2 ? width
                                                        : 0,
                                           turns == 2   ? height
                                           : turns == 3 ? width
                                                        : 0));
    const PixelSize size =
        turns % 2 == 1 ? PixelSize{state.size.height, state.size.width} : state.size;
    return reshaped(state, size, map, [&](const TiledImage& image) {
        return mapped(image, map, size, ResampleFilter::Nearest);
    });
}

DocumentState mirroredState(const DocumentState& state, bool leftRight) {
    const Projective map =
        leftRight ? Projective::scaling(-1, 1).then(Projective::translation(state.size.width, 0))
                  : Projective::scaling(1, -1).then(Projective::translation(0, state.size.height));
    return reshaped(state, state.size, map, [&](const TiledImage& image) {
        return mapped(image, map, state.size, ResampleFilter::Nearest);
    });
}

DocumentState croppedState(const DocumentState& state, const PixelRect& area) {
    const Projective map = Projective::translation(-area.x, -area.y);
    return reshaped(state, area.size(), map, [&](const TiledImage& image) {
        return image.moved(area.size(), {-area.x, -area.y});
    });
}

}  // namespace gouache
