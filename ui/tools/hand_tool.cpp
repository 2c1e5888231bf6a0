#include "ui/tools/hand_tool.h"

namespace gouache::ui {

void HandTool::press(ToolCanvas&, const ToolPoint& point) {
    start_ = point.view;
    last_ = point.view;
}

void HandTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    canvas.panBy(point.view - last_);
    last_ = point.view;
}

void HandTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    move(canvas, point);
}

void HandTool::cancel(ToolCanvas& canvas) {
    canvas.panBy(start_ - last_);
    last_ = start_;
}

QCursor HandTool::cursor(bool pressed) const {
    return pressed ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

}  // namespace gouache::ui
