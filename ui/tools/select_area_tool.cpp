#include "ui/tools/select_area_tool.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/commands/paint_stroke.h"
#include "core/commands/set_selection.h"
#include "core/selection/selection.h"

namespace gouache::ui {

namespace {

/// Less is a click, in logical pixels.
constexpr double kLeastDrag = 3;

}  // namespace

QRectF draggedBox(const QPolygonF& path, bool equalSides, bool fromMiddle) {
    const QPointF from = path.first();
    QPointF way = path.last() - from;
    if (equalSides) {
        const double side = std::max(std::abs(way.x()), std::abs(way.y()));
        way = {std::copysign(side, way.x()), std::copysign(side, way.y())};
    }
    return QRectF(fromMiddle ? from - way : from, from + way).normalized();
}

void SelectAreaTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    abandon();
    mode_ = modeFor(canvas, point.modifiers);
    held_ = point.modifiers;
    startView_ = point.view;
    start_ = canvas.snapped(point.document);
    if (mode_ == SelectionMode::Replace && isSelected(canvas, point.document)) {
        carried_ = *canvas.document().selection();
        start_ = point.document;
        step_ = PaintStroke::newStroke();
        canvas.document().endMerging();
        return;
    }
    drag_ = Drag{QPolygonF{{start_}}};
}

void SelectAreaTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (carried_) {
        moveSelection(canvas, point.document);
        return;
    }
    if (!drag_) {
        return;
    }
    held_ &= point.modifiers;
    const Qt::KeyboardModifiers fresh = point.modifiers & ~held_;
    drag_->equalSides = fresh.testFlag(Qt::ShiftModifier);
    drag_->fromMiddle = fresh.testFlag(Qt::AltModifier) || fresh.testFlag(Qt::ControlModifier);
    drag_->path.append(canvas.snapped(point.document));
    canvas.updateOverlay();
}

void SelectAreaTool::moveSelection(ToolCanvas& canvas, QPointF to) {
    const QPointF way = to - start_;
    const PixelPoint offset{static_cast<int>(std::lround(way.x())),
                            static_cast<int>(std::lround(way.y()))};
    if (!moved_ && offset == PixelPoint{}) {
        return;
    }
    moved_ = canvas
                 .execute(std::make_unique<SetSelection>(carried_->moved(carried_->size(), offset),
                                                         step_))
                 .ok();
}

void SelectAreaTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    const QPointF way = point.view - startView_;
    const bool click = std::hypot(way.x(), way.y()) < kLeastDrag;
    if (carried_) {
        if (!moved_ && click) {
            deselect(canvas);
        }
        const TiledImage* selection = canvas.document().selection();
        if (moved_ && selection != nullptr && !selectsAnything(*selection)) {
            // Off the canvas: else nothing could be painted, with nothing to be seen of why.
            static_cast<void>(canvas.execute(std::make_unique<SetSelection>(std::nullopt, step_)));
        }
        canvas.document().endMerging();
        abandon();
        return;
    }
    if (!drag_) {
        return;
    }
    move(canvas, point);
    const Drag done = *std::exchange(drag_, std::nullopt);
    canvas.updateOverlay();
    if (!click) {
        select(canvas, shape(canvas, done), mode_);
    } else if (mode_ == SelectionMode::Replace) {
        deselect(canvas);
    }
}

void SelectAreaTool::cancel(ToolCanvas& canvas) {
    const bool moved = moved_;
    abandon();
    if (moved) {
        canvas.undo();
    }
    canvas.updateOverlay();
}

void SelectAreaTool::abandon() {
    drag_.reset();
    carried_.reset();
    moved_ = false;
}

void SelectAreaTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (drag_ && drag_->path.size() > 1) {
        paintSelecting(painter, canvas, outline(*drag_), true);
    }
}

}  // namespace gouache::ui
