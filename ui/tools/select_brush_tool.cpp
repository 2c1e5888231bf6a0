#include "ui/tools/select_brush_tool.h"

#include <memory>
#include <optional>
#include <utility>

#include "core/commands/paint_stroke.h"
#include "core/commands/set_selection.h"
#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

void SelectBrushTool::press(ToolCanvas& canvas, const ToolPoint& point) {
    abandon();
    const Document& document = canvas.document();
    const TiledImage* before = document.selection();
    const SelectionMode mode = modeFor(canvas, point.modifiers);
    // Without a selection everything is selected: taking away starts from that.
    const bool takesAway = mode == SelectionMode::Subtract;
    painted_ = takesAway && before == nullptr ? wholeSelection(document.size())
               : before != nullptr && mode != SelectionMode::Intersect
                   ? *before
                   : TiledImage(document.size(), PixelFormat::Gray8);
    if (mode == SelectionMode::Intersect && before != nullptr) {
        within_ = *before;
    }
    Brush brush = canvas.settings().brush(ToolKind::SelectBrush);
    brush.color = {255, 255, 255};
    brush.opacity = 1;
    StrokeOptions options;
    options.symmetry = symmetryOf(canvas.settings(), document);
    stroke_.emplace(brush, takesAway ? BrushMode::Erase : BrushMode::Paint, painted_,
                    std::move(options));
    step_ = PaintStroke::newStroke();
    canvas.document().endMerging();
    apply(canvas, stroke_->add(strokePoint(point)));
}

void SelectBrushTool::move(ToolCanvas& canvas, const ToolPoint& point) {
    if (stroke_) {
        apply(canvas, stroke_->add(strokePoint(point)));
    }
}

void SelectBrushTool::release(ToolCanvas& canvas, const ToolPoint&) {
    if (!stroke_) {
        return;
    }
    apply(canvas, stroke_->finish());
    const TiledImage* selection = canvas.document().selection();
    if (changed_ && selection != nullptr && !selectsAnything(*selection)) {
        // What cannot be seen would keep every tool from working.
        static_cast<void>(canvas.execute(std::make_unique<SetSelection>(std::nullopt, step_)));
        canvas.tell(tr("Nothing is left of the selection."));
    }
    abandon();
    canvas.document().endMerging();
}

void SelectBrushTool::cancel(ToolCanvas& canvas) {
    const bool changed = changed_;
    abandon();
    if (changed) {
        canvas.undo();
    }
}

void SelectBrushTool::abandon() {
    stroke_.reset();
    within_.reset();
    changed_ = false;
}

std::optional<double> SelectBrushTool::outlineDiameter(const ToolSettings& settings) const {
    return settings.brush(ToolKind::SelectBrush).size;
}

void SelectBrushTool::apply(ToolCanvas& canvas, const TileDelta& delta) {
    if (delta.empty()) {
        return;
    }
    delta.forEach([this](TileIndex index, const TileDelta::Pair& pair) {
        painted_.setTile(index, pair.after);
    });
    TiledImage after = within_ ? combined(*within_, painted_, SelectionMode::Intersect) : painted_;
    if (canvas.execute(std::make_unique<SetSelection>(std::move(after), step_)).ok()) {
        changed_ = true;
    } else {
        abandon();
    }
}

}  // namespace gouache::ui
