#include "ui/tools/tool_handles.h"

#include <QPolygonF>
#include <cmath>
#include <numbers>

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
