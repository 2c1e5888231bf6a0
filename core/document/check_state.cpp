#include <string>
#include <unordered_set>

#include "core/document/document.h"
#include "core/document/layer_tree.h"

namespace gouache {

namespace {

Error broken(const std::string& what) {
    return makeError(ErrorCode::InvalidRequest, what);
}

bool inUnitRange(double value) {
    return value >= 0 && value <= 1;
}

Result<void> checkControl(const ControlSettings& control) {
    if (!(control.weight >= 0 && control.weight <= ControlSettings::kMaxWeight) ||
        !inUnitRange(control.start) || !inUnitRange(control.end) || control.start > control.end) {
        return broken("a control layer's weight or steps are out of range");
    }
    return {};
}

Result<void> checkOneLayer(const Layer& layer, PixelSize size) {
    if (layer.pixels.size() != size || layer.pixels.format() != formatOf(layer.kind)) {
        return broken("a layer's pixels do not fit the canvas");
    }
    if (layer.hasMask ? layer.mask.size() != size || layer.mask.format() != PixelFormat::Gray8
                      : layer.mask != TiledImage()) {
        return broken("a layer's mask does not fit the canvas");
    }
    if (!inUnitRange(layer.opacity)) {
        return broken("a layer's opacity is out of range");
    }
    if (layer.blend == BlendMode::PassThrough && layer.kind != LayerKind::Group) {
        return broken("only a group can let its members through");
    }
    if (layer.control.has_value() != (layer.kind == LayerKind::Control) ||
        layer.region.has_value() != (layer.kind == LayerKind::Region)) {
        return broken("a layer's settings are not those of its kind");
    }
    return layer.control ? checkControl(*layer.control) : Result<void>();
}

}  // namespace

Result<void> checkState(const DocumentState& state) {
    GOUACHE_CHECK(checkCanvasSize(state.size));
    std::unordered_set<std::uint32_t> ids;
    for (const Layer& layer : state.layers) {
        if (!layer.id || !ids.insert(layer.id.value).second) {
            return broken("two layers have the same id");
        }
        GOUACHE_CHECK(checkOneLayer(layer, state.size));
    }
    if (!isLayerTree(state.layers, placesOf(state.layers))) {
        return broken("the layer groups are not in order");
    }
    if (state.active && !ids.contains(state.active.value)) {
        return broken("the active layer is not there");
    }
    if (state.hasSelection
            ? state.selection.size() != state.size || state.selection.format() != PixelFormat::Gray8
            : state.selection != TiledImage()) {
        return broken("the selection does not fit the canvas");
    }
    return {};
}

}  // namespace gouache
