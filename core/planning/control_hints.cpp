#include "core/planning/control_hints.h"

#include <algorithm>

#include "core/document/layer_tree.h"
#include "core/planning/canvas_mark.h"
#include "core/planning/placement.h"

namespace gouache {

namespace {

ImagePtr steeredPart(const Document& document, const Layer& control, const PixelRect& area,
                     PixelSize size) {
    if (hasActiveMask(control)) {
        return sharedImage(atSize(control.mask.toImage(area), size));
    }
    if (control.parent) {
        for (const Layer& layer : document.layers()) {
            if (layer.kind == LayerKind::Region && layer.parent == control.parent &&
                layer.visible && layer.pixels.hasContent()) {
                return sharedImage(atSize(greyOf(layer, area), size));
            }
        }
    }
    return nullptr;
}

}  // namespace

Preprocessor preprocessorOf(const ControlSettings& settings) {
    return preprocessorFromName(settings.preprocessor).value_or(Preprocessor::None);
}

Image controlHint(const Layer& layer, const PixelRect& area, PixelSize size) {
    const Image pixels = converted(layer.pixels.toImage(area), PixelFormat::Rgb8);
    const ControlSettings settings = layer.control.value_or(ControlSettings{});
    return preprocessed(atSize(pixels, size), preprocessorOf(settings), settings.parameters);
}

ControlHints controlHints(const Document& document, const PixelRect& area, PixelSize size,
                          const std::string& usualModel) {
    ControlHints hints;
    for (const Layer& layer : document.layers()) {
        const ControlSettings settings = layer.control.value_or(ControlSettings{});
        if (layer.kind != LayerKind::Control || !isShown(document.layers(), layer) ||
            settings.weight <= 0 || settings.start >= settings.end ||
            intersected(layer.pixels.contentBounds(), area).empty()) {
            continue;
        }
        ControlInput input;
        input.model = settings.model.empty() ? usualModel : settings.model;
        if (input.model.empty()) {
            ++hints.withoutModel;
            continue;
        }
        input.weight = settings.weight;
        input.start = settings.start;
        input.end = settings.end;
        input.image = sharedImage(controlHint(layer, area, size));
        input.mask = steeredPart(document, layer, area, size);
        hints.inputs.push_back(std::move(input));
    }
    return hints;
}

}  // namespace gouache
