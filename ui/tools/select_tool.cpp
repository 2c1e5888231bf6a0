#include "ui/tools/select_tool.h"

#include <cmath>
#include <utility>

#include "core/commands/set_selection.h"
#include "ui/canvas/canvas_decorations.h"
#include "ui/canvas/canvas_transform.h"
#include "ui/tools/select_settings.h"

namespace gouache::ui {

QCursor SelectTool::cursor(bool) const {
    return Qt::CrossCursor;
}

SelectionMode SelectTool::modeFor(ToolCanvas& canvas, Qt::KeyboardModifiers modifiers) {
    const bool adds = modifiers.testFlag(Qt::ShiftModifier);
    const bool subtracts = modifiers.testFlag(Qt::AltModifier);
    if (adds && subtracts) {
        return SelectionMode::Intersect;
    }
    if (adds || subtracts) {
        return adds ? SelectionMode::Add : SelectionMode::Subtract;
    }
    return SelectSettings::of(canvas.settings()).options().mode;
}

void SelectTool::select(ToolCanvas& canvas, const TiledImage& shape, SelectionMode mode) {
    const SelectOptions& options = SelectSettings::of(canvas.settings()).options();
    const TiledImage soft = options.feather > 0 ? feathered(shape, options.feather) : shape;
    const Document& document = canvas.document();
    const TiledImage* before = document.selection();
    TiledImage after = soft;
    if (before != nullptr) {
        after = combined(*before, soft, mode);
    } else if (mode == SelectionMode::Subtract) {
        // Without a selection everything is selected.
        after = inverted(soft);
    }
    if (!selectsAnything(after)) {
        if (before != nullptr) {
            deselect(canvas);
        }
        if (selectsAnything(shape)) {
            return;  // what was selected has been taken away
        }
        canvas.tell(tr("Nothing is selected there."));
        return;
    }
    if (const auto done = canvas.execute(std::make_unique<SetSelection>(std::move(after)));
        !done.ok()) {
        canvas.tell(tr("This cannot be selected."));
    }
}

void SelectTool::deselect(ToolCanvas& canvas) {
    if (canvas.document().selection() != nullptr) {
        static_cast<void>(canvas.execute(std::make_unique<SetSelection>(std::nullopt)));
    }
}

bool SelectTool::isSelected(const ToolCanvas& canvas, QPointF document) {
    const TiledImage* selection = canvas.document().selection();
    const PixelPoint pixel{static_cast<int>(std::floor(document.x())),
                           static_cast<int>(std::floor(document.y()))};
    if (selection == nullptr || !canvas.document().area().contains(pixel)) {
        return false;
    }
    const TilePtr& tile = selection->tile({pixel.x / kTileSize, pixel.y / kTileSize});
    return tile && *tile->pixel(pixel.x % kTileSize, pixel.y % kTileSize) >= 128;
}

void paintSelecting(QPainter& painter, const ToolCanvas& canvas, const QPolygonF& line,
                    bool closed) {
    paintOutline(painter, canvas.transform().matrix().map(line), closed, 1);
}

std::vector<SelectionPoint> selectionPoints(const QPolygonF& line) {
    std::vector<SelectionPoint> points;
    points.reserve(static_cast<std::size_t>(line.size()));
    for (const QPointF& point : line) {
        points.push_back({point.x(), point.y()});
    }
    return points;
}

}  // namespace gouache::ui
