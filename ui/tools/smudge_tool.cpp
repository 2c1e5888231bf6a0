#include "ui/tools/smudge_tool.h"

#include <utility>

#include "core/commands/paint_stroke.h"
#include "ui/tools/paint_access.h"
#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

void SmudgeTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    abandon();
    target_ = paintTarget(canvas);
    if (!target_) {
        return;
    }
    number_ = PaintStroke::newStroke();
    canvas.document().endMerging();
    stroke_.emplace(canvas.settings().brush(ToolKind::Smudge), target_->pixels(),
                    limitsOf(*target_), symmetryOf(canvas.settings(), canvas.document()));
    apply(canvas, stroke_->add(strokePoint(point)));
}

void SmudgeTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (stroke_) {
        apply(canvas, stroke_->add(strokePoint(point)));
    }
}

void SmudgeTool::release(ToolCanvas& canvas, const ToolPoint&) {
    if (stroke_) {
        apply(canvas, stroke_->finish());
        abandon();
        canvas.document().endMerging();
    }
}

void SmudgeTool::cancel(ToolCanvas& canvas) {
    const bool painted = std::exchange(painted_, false);
    abandon();
    if (painted) {
        canvas.undo();
    }
}

void SmudgeTool::abandon() {
    stroke_.reset();
    target_.reset();
    painted_ = false;
}

void SmudgeTool::paintOverlay(QPainter& painter, const ToolCanvas& canvas) const {
    paintSymmetry(painter, canvas, symmetryOf(canvas.settings(), canvas.document()));
}

QCursor SmudgeTool::cursor(bool) const {
    return Qt::CrossCursor;
}

std::optional<double> SmudgeTool::outlineDiameter(const ToolSettings& settings) const {
    return settings.brush(ToolKind::Smudge).size;
}

void SmudgeTool::apply(ToolCanvas& canvas, TileDelta delta) {
    if (delta.empty()) {
        return;
    }
    if (applyPaint(canvas, *target_, CommandKind::SmudgeStroke, number_, std::move(delta))) {
        painted_ = true;
    } else {
        abandon();
    }
}

}  // namespace gouache::ui
