#include "ui/tools/select_polygon_tool.h"

#include <cmath>
#include <utility>

#include "ui/canvas/canvas_decorations.h"
#include "ui/tools/drag_tool.h"
#include "ui/tools/select_settings.h"

namespace gouache::ui {

namespace {

/// Logical pixels round the first corner that close the polygon.
constexpr double kCloseReach = 8;

}  // namespace

QPointF SelectPolygonTool::placeOf(const ToolCanvas& canvas, const ToolPoint& point) const {
    const QPointF place = canvas.snapped(point.document);
    const bool straight = !corners_.isEmpty() && point.modifiers.testFlag(Qt::ShiftModifier);
    return straight ? turnedToStep(corners_.last(), place) : place;
}

bool SelectPolygonTool::nearFirst(const ToolCanvas& canvas) const {
    if (corners_.size() < 3) {
        return false;
    }
    const QPointF way = canvas.toView(pointer_) - canvas.toView(corners_.first());
    return std::hypot(way.x(), way.y()) < kCloseReach;
}

void SelectPolygonTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    if (corners_.isEmpty()) {
        mode_ = modeFor(canvas, point.modifiers);
    }
    pointer_ = placeOf(canvas, point);
    if (nearFirst(canvas)) {
        finish(canvas);
        return;
    }
    if (corners_.isEmpty() || corners_.last() != pointer_) {
        corners_.append(pointer_);
    }
    canvas.updateOverlay();
}

void SelectPolygonTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    hover(canvas, point);
}

void SelectPolygonTool::release(ToolCanvas&, const ToolPoint&) {}

void SelectPolygonTool::cancel(ToolCanvas& canvas) {
    corners_.clear();
    canvas.updateOverlay();
}

void SelectPolygonTool::hover(ToolCanvas& canvas, const ToolPoint& point) {
    if (!corners_.isEmpty()) {
        pointer_ = placeOf(canvas, point);
        canvas.updateOverlay();
    }
}

void SelectPolygonTool::doubleClick(ToolCanvas& canvas, const ToolPoint&) {
    finish(canvas);
}

bool SelectPolygonTool::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    return !corners_.isEmpty() && modifiers == Qt::NoModifier &&
           (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape ||
            key == Qt::Key_Backspace);
}

void SelectPolygonTool::keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers) {
    if (key == Qt::Key_Escape) {
        cancel(canvas);
    } else if (key == Qt::Key_Backspace) {
        corners_.removeLast();
        canvas.updateOverlay();
    } else {
        finish(canvas);
    }
}

void SelectPolygonTool::deactivate(ToolCanvas& canvas) {
    cancel(canvas);
}

void SelectPolygonTool::finish(ToolCanvas& canvas) {
    const QPolygonF done = std::exchange(corners_, {});
    canvas.updateOverlay();
    if (done.size() >= 3) {
        select(canvas,
               polygonSelection(canvas.document().size(), selectionPoints(done),
                                SelectSettings::of(canvas.settings()).options().smoothEdge),
               mode_);
    }
}

void SelectPolygonTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (corners_.isEmpty()) {
        return;
    }
    const bool closes = nearFirst(canvas);
    QPolygonF line = corners_;
    if (!closes) {
        line.append(pointer_);
    }
    paintSelecting(painter, canvas, line, closes);
    paintHandle(painter, canvas.toView(corners_.first()), true, closes);
}

}  // namespace gouache::ui
