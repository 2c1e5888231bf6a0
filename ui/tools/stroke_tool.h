#pragma once

#include <QCoreApplication>
#include <cstdint>
#include <optional>

#include "core/document/brush_stroke.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// What brush and eraser share: a stroke on the active layer as one undo step. With Shift it starts
/// with a straight line from the end of the last one.
class StrokeTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::StrokeTool)
  public:
    explicit StrokeTool(BrushMode mode) : mode_(mode) {}

    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    QCursor cursor(bool pressed) const override;
    std::optional<double> outlineDiameter(const ToolSettings& settings) const override;

  private:
    struct LineStart {
        const Document* document;
        LayerId layer;
        StrokePoint point;
    };

    void apply(ToolCanvas& canvas, TileDelta delta);

    BrushMode mode_;
    std::optional<BrushStroke> stroke_;  ///< from press() on, until it ends
    LayerId layer_;
    std::uint64_t number_ = 0;
    bool painted_ = false;  ///< the stroke is a step in the history
    std::optional<LineStart> lineStart_;
};

}  // namespace gouache::ui
