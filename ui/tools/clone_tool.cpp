#include "ui/tools/clone_tool.h"

#include <QPainter>
#include <cmath>

#include "ui/tools/paint_access.h"

namespace gouache::ui {

namespace {

bool setsSource(const ToolPoint& point) {
    return (point.modifiers & (Qt::ControlModifier | Qt::AltModifier)) != Qt::NoModifier;
}

/// Copies are exact: the offset is in whole pixels.
QPointF whole(QPointF point) {
    return {std::round(point.x()), std::round(point.y())};
}

}  // namespace

CloneTool::CloneTool() : StrokeTool(ToolKind::Clone, BrushMode::Paint, CommandKind::CloneStroke) {}

void CloneTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    if (setsSource(point)) {
        document_ = &canvas.document();
        source_ = point.document;
        offset_.reset();
        follow(canvas, point);
        return;
    }
    StrokeTool::press(canvas, point);
    follow(canvas, point);
}

void CloneTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (!isStroking() && setsSource(point)) {
        source_ = point.document;
    }
    StrokeTool::move(canvas, point);
    follow(canvas, point);
}

void CloneTool::hover(ToolCanvas& canvas, const ToolPoint& point) {
    follow(canvas, point);
}

void CloneTool::deactivate(ToolCanvas&) {
    pointer_.reset();
}

void CloneTool::follow(ToolCanvas& canvas, const ToolPoint& point) {
    pointer_ = point.document;
    if (source_) {
        canvas.updateOverlay();
    }
}

QPointF CloneTool::offsetFrom(QPointF place, bool aligned) const {
    return offset_ && aligned ? *offset_ : whole(*source_ - place);
}

std::optional<StrokeOptions> CloneTool::options(ToolCanvas& canvas, const PaintTarget& target,
                                                const ToolPoint& point) {
    if (!source_ || document_ != &canvas.document()) {
        canvas.tell(tr("Hold Ctrl and click the place to copy from first."));
        return {};
    }
    const PaintOptions& chosen = canvas.settings().options();
    offset_ = offsetFrom(point.document, chosen.cloneAligned);
    auto options = StrokeTool::options(canvas, target, point);
    options->symmetry = {};
    options->clone = ClonePaint{pictureOf(canvas.document(), target, chosen.cloneAllLayers),
                                {static_cast<int>(offset_->x()), static_cast<int>(offset_->y())}};
    return options;
}

void CloneTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (!source_ || document_ != &canvas.document()) {
        return;
    }
    const bool follows =
        offset_ && pointer_ && (isStroking() || canvas.settings().options().cloneAligned);
    const QPointF at = canvas.toView(follows ? *pointer_ + *offset_ : *source_);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [color, width] :
         {std::pair(QColor(0, 0, 0, 170), 3.0), std::pair(QColor(255, 255, 255), 1.2)}) {
        painter.setPen(QPen(color, width));
        painter.drawLine(at - QPointF(9, 0), at - QPointF(3, 0));
        painter.drawLine(at + QPointF(3, 0), at + QPointF(9, 0));
        painter.drawLine(at - QPointF(0, 9), at - QPointF(0, 3));
        painter.drawLine(at + QPointF(0, 3), at + QPointF(0, 9));
        painter.drawEllipse(at, 5.5, 5.5);
    }
}

}  // namespace gouache::ui
