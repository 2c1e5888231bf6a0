#include "core/planning/mask_edge.h"

#include <algorithm>
#include <cmath>

namespace gouache {

namespace {

/// A Gaussian whose ±3 sigma span `width`.
double sigmaOf(int width) {
    return width / 6.0;
}

/// `soft` where it is more than `mark`, nothing outside of `limit`.
Image bounded(Image soft, const Image& mark, const Image& limit) {
    for (std::size_t i = 0; i < soft.bytes().size(); ++i) {
        std::uint8_t& value = soft.bytes()[i];
        value = limit.bytes()[i] == 0 ? std::uint8_t{0} : std::max(value, mark.bytes()[i]);
    }
    return soft;
}

}  // namespace

MaskEdge maskEdge(PixelSize marked, double strength, Intent intent, const MaskEdgeChoice& choice) {
    const double diagonal = std::hypot(marked.width, marked.height);
    double feather = std::max(0.1 * diagonal, 32.0) * strength;
    if (intent == Intent::ReplaceBackground) {
        feather = std::min(feather, 0.01 * diagonal);
    }
    MaskEdge edge;
    edge.feather = choice.feather.value_or(static_cast<int>(std::lround(feather)));
    edge.grow = choice.grow.value_or(4 + edge.feather / 2);
    edge.blend = choice.blend.value_or(std::min(25, edge.grow + edge.feather / 2));
    edge.padding =
        choice.padding.value_or(edge.feather + 4 + static_cast<int>(std::lround(0.06 * diagonal)));
    return edge;
}

Image denoiseMask(const Image& mark, const MaskEdge& edge) {
    const Image grown = dilated(mark, edge.grow);
    if (edge.feather <= 0) {
        return grown;
    }
    return bounded(blurred(grown, sigmaOf(edge.feather)), mark,
                   dilated(mark, edge.grow + (edge.feather + 1) / 2));
}

Image pasteMask(const Image& mark, const MaskEdge& edge) {
    const Image grown = dilated(mark, edge.grow);
    if (edge.blend <= 0) {
        return grown;
    }
    // The middle of the ramp lies half its width inside of the grown outline.
    return bounded(blurred(dilated(grown, -(edge.blend / 2)), sigmaOf(edge.blend)), mark, grown);
}

}  // namespace gouache
