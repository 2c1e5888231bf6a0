#include "core/planning/canvas_mark.h"

#include <algorithm>

#include "core/document/layer_tree.h"
#include "core/document/pixel_math.h"

namespace gouache {

namespace {

bool marks(const Document& document, const Layer& layer) {
    return layer.kind == LayerKind::Mask && isShown(document.layers(), layer) &&
           layer.pixels.hasContent();
}

bool hasMaskLayers(const Document& document) {
    return std::ranges::any_of(document.layers(),
                               [&document](const Layer& layer) { return marks(document, layer); });
}

}  // namespace

Image greyOf(const Layer& layer, const PixelRect& area) {
    Image values = layer.pixels.toImage(area);
    if (hasActiveMask(layer)) {
        const Image mask = layer.mask.toImage(area);
        for (std::size_t i = 0; i < values.bytes().size(); ++i) {
            values.bytes()[i] =
                static_cast<std::uint8_t>(mul255(values.bytes()[i], mask.bytes()[i]));
        }
    }
    return values;
}

PixelRect markBounds(const Document& document) {
    PixelRect bounds;
    if (!hasMaskLayers(document)) {
        const TiledImage* selection = document.selection();
        return selection != nullptr ? selection->contentBounds() : bounds;
    }
    for (const Layer& layer : document.layers()) {
        if (marks(document, layer)) {
            bounds = united(bounds, layer.pixels.contentBounds());
        }
    }
    return bounds;
}

Image markOf(const Document& document, const PixelRect& area) {
    if (!hasMaskLayers(document)) {
        const TiledImage* selection = document.selection();
        return selection != nullptr ? selection->toImage(area)
                                    : Image(area.size(), PixelFormat::Gray8);
    }
    Image mark(area.size(), PixelFormat::Gray8);
    for (const Layer& layer : document.layers()) {
        if (!marks(document, layer)) {
            continue;
        }
        const Image values = greyOf(layer, area);
        std::ranges::transform(mark.bytes(), values.bytes(), mark.bytes().begin(),
                               [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
    }
    return mark;
}

}  // namespace gouache
