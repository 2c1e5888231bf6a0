#include "ui/tools/color_picker_tool.h"

namespace gouache::ui {

void ColorPickerTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    before_ = canvas.settings().color();
    backgroundBefore_ = canvas.settings().backgroundColor();
    move(canvas, point);
}

void ColorPickerTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (const auto color = canvas.colorAt(point.document)) {
        if (point.modifiers.testFlag(Qt::ControlModifier)) {
            canvas.settings().setBackgroundColor(*color);
        } else {
            canvas.settings().setColor(*color);
        }
    }
}

void ColorPickerTool::release(ToolCanvas&, const ToolPoint&) {}

void ColorPickerTool::cancel(ToolCanvas& canvas) {
    canvas.settings().setColor(before_);
    canvas.settings().setBackgroundColor(backgroundBefore_);
}

QCursor ColorPickerTool::cursor(bool) const {
    return Qt::CrossCursor;
}

}  // namespace gouache::ui
