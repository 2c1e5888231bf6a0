#include "ui/tools/stroke_tool.h"

#include <utility>

#include "core/commands/paint_stroke.h"

namespace gouache::ui {

namespace {

StrokePoint strokePoint(const ToolPoint& point) {
    return {point.document.x(), point.document.y(), point.pressure};
}

}  // namespace

void StrokeTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    abandon();
    Document& document = canvas.document();
    const Layer* layer = document.active();
    if (layer == nullptr) {
        canvas.tell(tr("There is no layer to paint on: add one first."));
        return;
    }
    if (!layer->visible) {
        canvas.tell(tr("The active layer is hidden: show it to paint on it."));
        return;
    }
    layer_ = layer->id;
    number_ = PaintStroke::newStroke();
    painted_ = false;
    document.endMerging();
    stroke_.emplace(canvas.settings().brush(mode_), mode_, layer->pixels);
    const bool joins = point.modifiers.testFlag(Qt::ShiftModifier) && lineStart_ &&
                       lineStart_->document == &document && lineStart_->layer == layer_;
    if (joins) {
        apply(canvas, stroke_->add(lineStart_->point));
        apply(canvas, stroke_->addLine(strokePoint(point)));
    } else {
        apply(canvas, stroke_->add(strokePoint(point)));
    }
}

void StrokeTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (stroke_) {
        apply(canvas, stroke_->add(strokePoint(point)));
    }
}

void StrokeTool::release(ToolCanvas& canvas, const ToolPoint& point) {
    if (!stroke_) {
        return;
    }
    apply(canvas, stroke_->finish());
    lineStart_ = {&canvas.document(), layer_, strokePoint(point)};
    abandon();
    canvas.document().endMerging();
}

void StrokeTool::cancel(ToolCanvas& canvas) {
    const bool painted = std::exchange(painted_, false);
    abandon();
    if (painted) {
        canvas.document().undo();
    }
}

void StrokeTool::abandon() {
    stroke_.reset();
    painted_ = false;
}

QCursor StrokeTool::cursor(bool) const {
    return Qt::CrossCursor;
}

std::optional<double> StrokeTool::outlineDiameter(const ToolSettings& settings) const {
    return settings.brush(mode_).size;
}

void StrokeTool::apply(ToolCanvas& canvas, TileDelta delta) {
    if (delta.empty()) {
        return;
    }
    if (canvas.document().execute(
            std::make_unique<PaintStroke>(layer_, mode_, number_, std::move(delta)))) {
        painted_ = true;
    } else {
        abandon();
    }
}

}  // namespace gouache::ui
