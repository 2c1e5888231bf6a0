#include "ui/tools/drag_tool.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace gouache::ui {

namespace {

/// Less is a click, in logical pixels.
constexpr double kLeastDrag = 2;

}  // namespace

QPointF turnedToStep(QPointF from, QPointF to) {
    const QPointF way = to - from;
    const double step = std::numbers::pi / 12;
    const double angle = std::round(std::atan2(way.y(), way.x()) / step) * step;
    const QPointF direction(std::cos(angle), std::sin(angle));
    return from + direction * QPointF::dotProduct(way, direction);
}

QPointF DragTool::straightened(QPointF from, QPointF to) const {
    return turnedToStep(from, to);
}

DragTool::Drag DragTool::dragTo(const ToolCanvas& canvas, const ToolPoint& point) const {
    QPointF to = canvas.snapped(point.document);
    if (point.modifiers.testFlag(Qt::ShiftModifier)) {
        to = straightened(start_, to);
    }
    const bool fromCentre = point.modifiers.testFlag(Qt::ControlModifier);
    return {fromCentre ? 2 * start_ - to : start_, to};
}

void DragTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    start_ = canvas.snapped(point.document);
    drag_ = Drag{start_, start_};
}

void DragTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (drag_) {
        drag_ = dragTo(canvas, point);
        canvas.updateOverlay();
    }
}

void DragTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    if (!drag_) {
        return;
    }
    const Drag done = dragTo(canvas, point);
    drag_.reset();
    canvas.updateOverlay();
    const QPointF way = canvas.toView(done.to) - canvas.toView(done.from);
    if (std::hypot(way.x(), way.y()) >= kLeastDrag) {
        apply(canvas, done);
    }
}

void DragTool::cancel(ToolCanvas& canvas) {
    drag_.reset();
    canvas.updateOverlay();
}

QCursor DragTool::cursor(bool) const {
    return Qt::CrossCursor;
}

}  // namespace gouache::ui
