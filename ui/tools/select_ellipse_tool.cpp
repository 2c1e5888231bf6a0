#include "ui/tools/select_ellipse_tool.h"

#include <QPainterPath>

#include "ui/tools/select_settings.h"

namespace gouache::ui {

QPolygonF SelectEllipseTool::outline(const Drag& drag) const {
    QPainterPath path;
    path.addEllipse(draggedBox(drag.path, drag.equalSides, drag.fromMiddle));
    return path.toFillPolygon();
}

TiledImage SelectEllipseTool::shape(const ToolCanvas& canvas, const Drag& drag) const {
    const QRectF box = draggedBox(drag.path, drag.equalSides, drag.fromMiddle);
    return ellipseSelection(canvas.document().size(), {box.left(), box.top()},
                            {box.right(), box.bottom()},
                            SelectSettings::of(canvas.settings()).options().smoothEdge);
}

}  // namespace gouache::ui
