#include "ui/tools/select_rectangle_tool.h"

#include <cmath>

namespace gouache::ui {

namespace {

PixelRect wholePixels(const QRectF& box) {
    const int left = static_cast<int>(std::lround(box.left()));
    const int top = static_cast<int>(std::lround(box.top()));
    return {left, top, static_cast<int>(std::lround(box.right())) - left,
            static_cast<int>(std::lround(box.bottom())) - top};
}

}  // namespace

QPolygonF SelectRectangleTool::outline(const Drag& drag) const {
    const PixelRect box = wholePixels(draggedBox(drag.path, drag.equalSides, drag.fromMiddle));
    QPolygonF corners(QRectF(box.x, box.y, box.width, box.height));
    corners.removeLast();
    return corners;
}

TiledImage SelectRectangleTool::shape(const ToolCanvas& canvas, const Drag& drag) const {
    return rectangleSelection(canvas.document().size(),
                              wholePixels(draggedBox(drag.path, drag.equalSides, drag.fromMiddle)));
}

}  // namespace gouache::ui
