#include "ui/tools/tool_handles.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPolygonF>
#include <cmath>
#include <numbers>
#include <utility>

#include "ui/canvas/canvas_decorations.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

namespace {

constexpr TransformHandle kHandles[] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1},
                                        {0, -1},  {1, 0},  {0, 1}, {-1, 0}};
/// Logical pixels round a handle's middle.
constexpr double kReach = 9;
/// Sides shorter than this show no handle in the middle.
constexpr double kLeastSide = 36;

QPointF placeOf(const ToolCanvas& canvas, const FreeTransform& shape, TransformHandle handle) {
    const PlanePoint place = shape.handlePlace(handle);
    return canvas.toView({place.x, place.y});
}

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QPolygonF cornersOf(const ToolCanvas& canvas, const FreeTransform& shape) {
    QPolygonF corners;
    for (const PlanePoint& corner : shape.corners()) {
        corners.append(canvas.toView({corner.x, corner.y}));
    }
    return corners;
}

bool isShown(const ToolCanvas& canvas, const FreeTransform& shape, TransformHandle handle) {
    if (handle.corner()) {
        return true;
    }
    const TransformHandle first =
        handle.across == 0 ? TransformHandle{-1, handle.down} : TransformHandle{handle.across, -1};
    const TransformHandle last =
        handle.across == 0 ? TransformHandle{1, handle.down} : TransformHandle{handle.across, 1};
    return distance(placeOf(canvas, shape, first), placeOf(canvas, shape, last)) >= kLeastSide;
}

}  // namespace

std::optional<TransformHandle> handleAt(const ToolCanvas& canvas, const FreeTransform& shape,
                                        QPointF view) {
    std::optional<TransformHandle> nearest;
    double least = kReach;
    for (const TransformHandle handle : kHandles) {
        const double away = distance(placeOf(canvas, shape, handle), view);
        if (away < least && isShown(canvas, shape, handle)) {
            least = away;
            nearest = handle;
        }
    }
    return nearest;
}

bool isInside(const ToolCanvas& canvas, const FreeTransform& shape, QPointF view) {
    return cornersOf(canvas, shape).containsPoint(view, Qt::OddEvenFill);
}

QCursor handleCursor(const ToolCanvas& canvas, const FreeTransform& shape, TransformHandle handle) {
    const PlanePoint middle = shape.middle();
    const QPointF way = placeOf(canvas, shape, handle) - canvas.toView({middle.x, middle.y});
    // Eighths of a turn, opposite ones alike.
    const double eighths = std::atan2(way.y(), way.x()) / (std::numbers::pi / 4);
    switch ((static_cast<int>(std::lround(eighths)) + 8) % 4) {
        case 0:
            return Qt::SizeHorCursor;
        case 1:
            return Qt::SizeFDiagCursor;
        case 2:
            return Qt::SizeVerCursor;
        default:
            return Qt::SizeBDiagCursor;
    }
}

QCursor turnCursor() {
    constexpr int kSide = 24;
    const double ratio = qApp->devicePixelRatio();
    QPixmap pixmap(QSize(kSide, kSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath arrow;
    arrow.arcMoveTo(4, 4, 16, 16, 60);
    arrow.arcTo(4, 4, 16, 16, 60, 240);
    const QPointF end = arrow.currentPosition();
    arrow.moveTo(end + QPointF(-6, 1.5));
    arrow.lineTo(end);
    arrow.lineTo(end + QPointF(-1, 6));
    for (const auto& [color, width] :
         {std::pair(QColor(Qt::white), 4.5), std::pair(QColor(Qt::black), 1.8)}) {
        painter.strokePath(arrow, QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.end();
    return QCursor(pixmap, kSide / 2, kSide / 2);
}

void paintHandles(QPainter& painter, const ToolCanvas& canvas, const FreeTransform& shape,
                  std::optional<TransformHandle> hot) {
    paintOutline(painter, cornersOf(canvas, shape), true, 1);
    for (const TransformHandle handle : kHandles) {
        if (isShown(canvas, shape, handle)) {
            paintHandle(painter, placeOf(canvas, shape, handle), false, hot == handle);
        }
    }
}

}  // namespace gouache::ui
