#include "ui/tools/select_wand_tool.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "core/document/composite.h"
#include "core/paint/clone_rows.h"
#include "core/paint/flood_fill.h"
#include "ui/tools/select_settings.h"

namespace gouache::ui {

namespace {

/// As long as the document does not change.
TileSource mergedSource(const Document& document) {
    return [&document](TileIndex index) {
        const Image part = mergedPicture(
            document, {index.x * kTileSize, index.y * kTileSize, kTileSize, kTileSize});
        auto tile = std::make_shared<Tile>(PixelFormat::Rgba8);
        std::ranges::copy(part.bytes(), tile->data());
        return TilePtr(std::move(tile));
    };
}

}  // namespace

void SelectWandTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    const Document& document = canvas.document();
    const PixelPoint seed{static_cast<int>(std::floor(point.document.x())),
                          static_cast<int>(std::floor(point.document.y()))};
    if (!document.area().contains(seed)) {
        if (modeFor(canvas, point.modifiers) == SelectionMode::Replace) {
            deselect(canvas);
        }
        return;
    }
    const SelectOptions& options = SelectSettings::of(canvas.settings()).options();
    FloodOptions flood;
    flood.tolerance = options.tolerance;
    flood.contiguous = options.contiguous && kind() == ToolKind::SelectWand;
    flood.antialias = options.smoothEdge;
    const Layer* layer = document.active();
    const bool looksAtLayer =
        !options.allLayers && layer != nullptr && layer->kind != LayerKind::Group;
    const TileSource source =
        looksAtLayer ? tileSource(layer->part(document.activePart())) : mergedSource(document);
    const TiledImage area = floodArea(source, document.size(), seed, flood);
    select(canvas, area, modeFor(canvas, point.modifiers));
}

}  // namespace gouache::ui
