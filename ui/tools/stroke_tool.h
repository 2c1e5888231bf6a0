#pragma once

#include <QCoreApplication>
#include <cstdint>
#include <optional>

#include "core/document/paint_target.h"
#include "core/paint/brush_stroke.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// What brush, eraser and clone stamp share: a stroke on the active layer as one undo step. With
/// Shift it starts with a straight line from the end of the last one.
class StrokeTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::StrokeTool)
  public:
    StrokeTool(ToolKind tool, BrushMode mode, CommandKind command)
        : tool_(tool), mode_(mode), command_(command) {}

    ToolKind kind() const final { return tool_; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    std::chrono::milliseconds tickInterval(const ToolSettings& settings) const override;
    void tick(ToolCanvas& canvas) override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;
    QCursor cursor(bool pressed) const override;
    std::optional<double> outlineDiameter(const ToolSettings& settings) const override;

  protected:
    /// What the stroke is made with; none where it cannot be made.
    virtual std::optional<StrokeOptions> options(ToolCanvas& canvas, const PaintTarget& target,
                                                 const ToolPoint& point);
    bool isStroking() const { return stroke_.has_value(); }

  private:
    struct LineStart {
        const Document* document;
        LayerId layer;
        StrokePoint point;
    };

    void apply(ToolCanvas& canvas, TileDelta delta);

    ToolKind tool_;
    BrushMode mode_;
    CommandKind command_;
    std::optional<PaintTarget> target_;
    std::optional<BrushStroke> stroke_;  ///< from press() on, until it ends
    std::uint64_t number_ = 0;
    std::uint64_t lastTick_ = 0;  ///< in milliseconds of the monotonic clock
    bool painted_ = false;        ///< the stroke is a step in the history
    std::optional<LineStart> lineStart_;
};

/// With pressure, tilt and direction as the brush takes them.
StrokePoint strokePoint(const ToolPoint& point);

/// As the options say, round the middle of the canvas.
Symmetry symmetryOf(const ToolSettings& settings, const Document& document);

/// Its axes, in the view.
void paintSymmetry(QPainter& painter, const ToolCanvas& canvas, const Symmetry& symmetry);

}  // namespace gouache::ui
