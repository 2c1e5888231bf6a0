#include "ui/tools/frame_tool.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "core/commands/set_frame.h"
#include "core/planning/frame.h"
#include "ui/canvas/canvas_transform.h"
#include "ui/canvas/frame_overlay.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kReach = 9;       // logical pixels round a handle
constexpr double kHandleSide = 9;  // logical pixels

int gridOf(const ToolCanvas& canvas) {
    return std::max(canvas.settings().property(kFrameGridProperty).toInt(), 8);
}

QPointF cornerOf(const PixelRect& frame, int across, int down) {
    return {frame.x + frame.width * (across + 1) / 2.0, frame.y + frame.height * (down + 1) / 2.0};
}

PixelRect dragged(const PixelRect& before, int across, int down, QPointF by, bool keepShape) {
    double left = before.x;
    double top = before.y;
    double right = before.right();
    double bottom = before.bottom();
    if (across == 0 && down == 0) {
        left += by.x();
        right += by.x();
        top += by.y();
        bottom += by.y();
    }
    (across < 0 ? left : right) += across == 0 ? 0 : by.x();
    (down < 0 ? top : bottom) += down == 0 ? 0 : by.y();
    if (keepShape && across != 0 && down != 0) {
        const double shape = double(before.width) / before.height;
        const double width = std::max(right - left, (bottom - top) * shape);
        (across < 0 ? left : right) = across < 0 ? right - width : left + width;
        (down < 0 ? top : bottom) = down < 0 ? bottom - width / shape : top + width / shape;
    }
    const auto rounded = [](double value) { return static_cast<int>(std::lround(value)); };
    return {rounded(left), rounded(top), rounded(std::max(right - left, 1.0)),
            rounded(std::max(bottom - top, 1.0))};
}

/// Keeps a piece of it on the canvas.
PixelRect reachable(PixelRect frame, PixelSize canvas) {
    frame.x = std::clamp(frame.x, -frame.width + 8, canvas.width - 8);
    frame.y = std::clamp(frame.y, -frame.height + 8, canvas.height - 8);
    return frame;
}

}  // namespace

FrameTool::Grip FrameTool::gripAt(const ToolCanvas& canvas, QPointF view) {
    const PixelRect frame = canvas.document().frame();
    for (const int down : {-1, 1, 0}) {
        for (const int across : {-1, 1, 0}) {
            if (across == 0 && down == 0) {
                continue;
            }
            const QPointF way = canvas.toView(cornerOf(frame, across, down)) - view;
            if (std::max(std::abs(way.x()), std::abs(way.y())) <= kReach) {
                return {across, down, false};
            }
        }
    }
    const QPointF at = canvas.transform().toDocument(view);
    const bool inside = frame.contains(
        {static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y()))});
    return {0, 0, !inside};
}

void FrameTool::setFrame(ToolCanvas& canvas, const PixelRect& frame) {
    const PixelRect wanted = reachable(frame, canvas.document().size());
    if (wanted != canvas.document().frame()) {
        if (canvas.execute(std::make_unique<SetFrame>(wanted)).ok() && drag_) {
            drag_->changed = true;
        }
    }
    canvas.updateOverlay();
}

void FrameTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    Drag drag{gripAt(canvas, point.view), point.document, canvas.document().frame(), false};
    if (drag.grip.outside || canvas.document().state().frame.empty()) {
        const bool onHandle = drag.grip.across != 0 || drag.grip.down != 0;
        if (!onHandle) {
            // A new one begins where the pointer is.
            drag.grip = {1, 1, true};
            drag.before = {static_cast<int>(std::floor(point.document.x())),
                           static_cast<int>(std::floor(point.document.y())), 1, 1};
        }
    }
    canvas.document().endMerging();
    drag_ = drag;
}

void FrameTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (!drag_) {
        return;
    }
    const QPointF by = point.document - drag_->start;
    if (drag_->grip.outside && !drag_->changed && std::hypot(by.x(), by.y()) < 8) {
        return;  // a click beside the frame draws none
    }
    const PixelSize size = canvas.document().size();
    const int grid = gridOf(canvas);
    const bool moves = drag_->grip.across == 0 && drag_->grip.down == 0;
    if (moves) {
        setFrame(canvas, movedFrame(dragged(drag_->before, 0, 0, by, false), size, grid));
        return;
    }
    PixelRect wanted;
    if (drag_->grip.outside) {
        const QRectF box = QRectF(drag_->start, point.document).normalized();
        double width = box.width();
        double height = box.height();
        if (point.modifiers.testFlag(Qt::ShiftModifier)) {
            width = height = std::max(width, height);
        }
        wanted = {static_cast<int>(std::lround(box.left())),
                  static_cast<int>(std::lround(box.top())), static_cast<int>(std::lround(width)),
                  static_cast<int>(std::lround(height))};
    } else {
        wanted = dragged(drag_->before, drag_->grip.across, drag_->grip.down, by,
                         point.modifiers.testFlag(Qt::ShiftModifier));
    }
    setFrame(canvas, snappedFrame(wanted, size, grid));
}

void FrameTool::release(ToolCanvas& canvas, const ToolPoint&) {
    drag_.reset();
    canvas.document().endMerging();
    canvas.updateOverlay();
}

void FrameTool::cancel(ToolCanvas& canvas) {
    if (drag_ && drag_->changed) {
        canvas.undo();
    }
    drag_.reset();
    canvas.updateOverlay();
}

void FrameTool::hover(ToolCanvas& canvas, const ToolPoint& point) {
    hovered_ = gripAt(canvas, point.view);
}

void FrameTool::doubleClick(ToolCanvas& canvas, const ToolPoint&) {
    if (!canvas.document().state().frame.empty()) {
        canvas.document().endMerging();
        (void)canvas.execute(std::make_unique<SetFrame>(PixelRect{}));
        canvas.document().endMerging();
        canvas.updateOverlay();
    }
}

bool FrameTool::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    return modifiers == Qt::NoModifier && (key == Qt::Key_Left || key == Qt::Key_Right ||
                                           key == Qt::Key_Up || key == Qt::Key_Down);
}

void FrameTool::keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers) {
    const int grid = gridOf(canvas);
    PixelRect frame = canvas.document().frame();
    frame.x += key == Qt::Key_Left ? -grid : key == Qt::Key_Right ? grid : 0;
    frame.y += key == Qt::Key_Up ? -grid : key == Qt::Key_Down ? grid : 0;
    setFrame(canvas, movedFrame(frame, canvas.document().size(), grid));
}

void FrameTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    const PixelRect frame = canvas.document().frame();
    paintFrame(painter, canvas.transform().toViewPolygon(frame), frame.size());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColors().accent, 1.5));
    painter.setBrush(Qt::white);
    for (const int down : {-1, 0, 1}) {
        for (const int across : {-1, 0, 1}) {
            if (across != 0 || down != 0) {
                const QPointF at = canvas.toView(cornerOf(frame, across, down));
                painter.drawRoundedRect(QRectF(at.x() - kHandleSide / 2, at.y() - kHandleSide / 2,
                                               kHandleSide, kHandleSide),
                                        2, 2);
            }
        }
    }
}

QCursor FrameTool::cursor(bool pressed) const {
    const Grip grip = pressed && drag_ ? drag_->grip : hovered_;
    if (grip.outside) {
        return Qt::CrossCursor;
    }
    if (grip.across == 0 && grip.down == 0) {
        return Qt::SizeAllCursor;
    }
    if (grip.across == 0) {
        return Qt::SizeVerCursor;
    }
    if (grip.down == 0) {
        return Qt::SizeHorCursor;
    }
    return grip.across == grip.down ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

}  // namespace gouache::ui
