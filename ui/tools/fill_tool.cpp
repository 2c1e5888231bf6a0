#include "ui/tools/fill_tool.h"

#include <cmath>
#include <utility>

#include "core/commands/paint_stroke.h"
#include "core/paint/painted_area.h"
#include "ui/tools/paint_access.h"

namespace gouache::ui {

void FillTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    filled_ = false;
    const auto target = paintTarget(canvas);
    if (!target) {
        return;
    }
    const Document& document = canvas.document();
    const PixelPoint seed{static_cast<int>(std::floor(point.document.x())),
                          static_cast<int>(std::floor(point.document.y()))};
    if (!document.area().contains(seed)) {
        canvas.tell(tr("Click inside the canvas to fill an area."));
        return;
    }
    ToolSettings& settings = canvas.settings();
    const PaintOptions& chosen = settings.options();
    FloodOptions flood;
    flood.tolerance = chosen.fillTolerance;
    flood.contiguous = chosen.fillContiguous;
    flood.gap = chosen.fillGap;
    flood.grow = chosen.fillGrow;
    const TiledImage area =
        floodArea(pictureOf(document, *target, chosen.fillAllLayers), document.size(), seed, flood);
    const QColor color = colorFor(*target, document, settings.color());
    const PaintRows paint{maskAmounts(area, chosen.fillOpacity), solidPaint(wordOf(color))};
    TileDelta delta = paintedArea(target->pixels(), area.contentBounds(), paint, limitsOf(*target));
    if (color == settings.color()) {
        settings.noteColor(color);
    }
    canvas.document().endMerging();
    filled_ = !delta.empty() && applyPaint(canvas, *target, CommandKind::Fill,
                                           PaintStroke::newStroke(), std::move(delta));
    canvas.document().endMerging();
}

void FillTool::cancel(ToolCanvas& canvas) {
    if (std::exchange(filled_, false)) {
        canvas.undo();
    }
}

QCursor FillTool::cursor(bool) const {
    return Qt::CrossCursor;
}

}  // namespace gouache::ui
