#include "core/ora/baked_pixels.h"

#include "core/document/layer_tree.h"
#include "core/document/pixel_math.h"

namespace gouache::detail {

std::vector<std::size_t> clippedTo(std::span<const Layer> layers, std::size_t index) {
    std::vector<std::size_t> clipped;
    const Layer& base = layers[index];
    if (!isPicture(base.kind)) {
        return clipped;
    }
    // A clipped layer with nothing below it is clipped to nothing: it may be a base itself.
    for (std::size_t i = index; base.clipped && i-- > 0;) {
        const bool counts = isPicture(layers[i].kind) || layers[i].kind == LayerKind::Group;
        if (layers[i].parent == base.parent && counts) {
            return clipped;
        }
    }
    for (std::size_t i = index + 1; i < layers.size(); ++i) {
        const bool counts = isPicture(layers[i].kind) || layers[i].kind == LayerKind::Group;
        if (layers[i].parent != base.parent || !counts) {
            continue;
        }
        if (!layers[i].clipped) {
            break;
        }
        clipped.push_back(i);
    }
    return clipped;
}

bool isBaked(std::span<const Layer> layers, std::size_t index) {
    return hasActiveMask(layers[index]) || !clippedTo(layers, index).empty();
}

Image bakedPixels(std::span<const Layer> layers, std::size_t index, const PixelRect& area) {
    const Layer& layer = layers[index];
    Image image = layer.pixels.toImage(area);
    if (!clippedTo(layers, index).empty()) {
        for (std::size_t i = 3; i < image.bytes().size(); i += 4) {
            image.bytes()[i] = image.bytes()[i] > 0 ? 255 : 0;
        }
    } else if (hasActiveMask(layer)) {
        const Image mask = layer.mask.toImage(area);
        for (std::size_t i = 0; i < mask.bytes().size(); ++i) {
            std::uint8_t& alpha = image.bytes()[i * 4 + 3];
            alpha = static_cast<std::uint8_t>(mul255(alpha, mask.bytes()[i]));
        }
    }
    return image;
}

Image coverageOf(const Layer& layer, const PixelRect& area) {
    const Image pixels = layer.pixels.toImage(area);
    Image coverage(area.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < coverage.bytes().size(); ++i) {
        coverage.bytes()[i] = pixels.bytes()[i * 4 + 3];
    }
    if (hasActiveMask(layer)) {
        const Image mask = layer.mask.toImage(area);
        for (std::size_t i = 0; i < coverage.bytes().size(); ++i) {
            coverage.bytes()[i] =
                static_cast<std::uint8_t>(mul255(coverage.bytes()[i], mask.bytes()[i]));
        }
    }
    return coverage;
}

}  // namespace gouache::detail
