#include "ui/tools/shape_tool.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/commands/paint_stroke.h"
#include "core/paint/painted_area.h"
#include "ui/tools/paint_access.h"

namespace gouache::ui {

QPointF ShapeTool::straightened(QPointF from, QPointF to) const {
    if (shape_ == ShapeKind::Line) {
        return turnedToStep(from, to);
    }
    const QPointF way = to - from;
    const double side = std::max(std::abs(way.x()), std::abs(way.y()));
    return from + QPointF(std::copysign(side, way.x()), std::copysign(side, way.y()));
}

void ShapeTool::apply(ToolCanvas& canvas, const Drag& drag) {
    const auto target = paintTarget(canvas);
    if (!target) {
        return;
    }
    ToolSettings& settings = canvas.settings();
    const PaintOptions& chosen = settings.options();
    Shape shape;
    shape.kind = shape_;
    shape.x1 = drag.from.x();
    shape.y1 = drag.from.y();
    shape.x2 = drag.to.x();
    shape.y2 = drag.to.y();
    shape.width = chosen.shapeWidth;
    shape.filled = chosen.shapeFilled && shape_ != ShapeKind::Line;
    shape.cornerRadius = chosen.shapeRadius;
    const QColor color = colorFor(*target, canvas.document(), settings.color());
    const PaintRows paint{shapeAmounts(shape, chosen.shapeOpacity), solidPaint(wordOf(color))};
    TileDelta delta = paintedArea(target->pixels(), boundsOf(shape), paint, limitsOf(*target));
    if (color == settings.color()) {
        settings.noteColor(color);
    }
    canvas.document().endMerging();
    applyPaint(canvas, *target, command_, PaintStroke::newStroke(), std::move(delta));
    canvas.document().endMerging();
}

void ShapeTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    if (!drag()) {
        return;
    }
    const PaintOptions& chosen = canvas.settings().options();
    QPainterPath path;
    if (shape_ == ShapeKind::Line) {
        path.moveTo(drag()->from);
        path.lineTo(drag()->to);
    } else if (shape_ == ShapeKind::Rectangle) {
        const QRectF box = QRectF(drag()->from, drag()->to).normalized();
        const double radius = std::min({chosen.shapeRadius, box.width() / 2, box.height() / 2});
        path.addRoundedRect(box, radius, radius);
    } else {
        path.addEllipse(QRectF(drag()->from, drag()->to).normalized());
    }
    // The canvas may be turned or mirrored: the path goes into the view as it will be painted.
    const QPointF origin = canvas.toView({0, 0});
    const QPointF right = canvas.toView({1, 0}) - origin;
    const QPointF down = canvas.toView({0, 1}) - origin;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(
        QTransform(right.x(), right.y(), down.x(), down.y(), origin.x(), origin.y()), true);
    QColor color = canvas.settings().color();
    color.setAlphaF(static_cast<float>(chosen.shapeOpacity));
    if (chosen.shapeFilled && shape_ != ShapeKind::Line) {
        painter.fillPath(path, color);
    } else {
        const bool round = shape_ == ShapeKind::Line;
        painter.strokePath(path, QPen(color, chosen.shapeWidth, Qt::SolidLine,
                                      round ? Qt::RoundCap : Qt::FlatCap, Qt::MiterJoin));
    }
}

}  // namespace gouache::ui
