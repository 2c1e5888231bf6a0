#include "core/ora/baked_pixels.h"

namespace gouache::detail {

namespace {

std::uint8_t times(std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a * b + 127) / 255);
}

/// Multiplies alpha by `values`, of the same size.
void multiplyAlpha(Image& image, const Image& values) {
    for (std::size_t i = 0; i < values.bytes().size(); ++i) {
        std::uint8_t& alpha = image.bytes()[i * 4 + 3];
        alpha = times(alpha, values.bytes()[i]);
    }
}

/// How much of the layer there is at each pixel, Gray8.
Image coverageOf(const Layer& layer, const PixelRect& area) {
    const Image pixels = layer.pixels.toImage(area);
    Image coverage(area.size(), PixelFormat::Gray8);
    for (std::size_t i = 0; i < coverage.bytes().size(); ++i) {
        coverage.bytes()[i] = pixels.bytes()[i * 4 + 3];
    }
    if (layer.hasMask && layer.maskEnabled) {
        const Image mask = layer.mask.toImage(area);
        for (std::size_t i = 0; i < coverage.bytes().size(); ++i) {
            coverage.bytes()[i] = times(coverage.bytes()[i], mask.bytes()[i]);
        }
    }
    return coverage;
}

/// What a clipped layer is clipped to: the nearest below it in its group that is not clipped
/// itself. Null where there is none.
const Layer* clippingBase(std::span<const Layer> layers, std::size_t index) {
    for (std::size_t i = index; i-- > 0;) {
        const Layer& layer = layers[i];
        const bool counts = isPicture(layer.kind) || layer.kind == LayerKind::Group;
        if (layer.parent == layers[index].parent && counts && !layer.clipped) {
            return &layer;
        }
    }
    return nullptr;
}

}  // namespace

bool isBaked(const Layer& layer) {
    return (layer.hasMask && layer.maskEnabled) || layer.clipped;
}

Image bakedPixels(std::span<const Layer> layers, std::size_t index, const PixelRect& area) {
    const Layer& layer = layers[index];
    Image image = layer.pixels.toImage(area);
    if (layer.hasMask && layer.maskEnabled) {
        multiplyAlpha(image, layer.mask.toImage(area));
    }
    if (layer.clipped) {
        const Layer* const base = clippingBase(layers, index);
        if (base != nullptr && base->kind != LayerKind::Group) {
            multiplyAlpha(image, coverageOf(*base, area));
        }
    }
    return image;
}

}  // namespace gouache::detail
