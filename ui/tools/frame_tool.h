#pragma once

#include <optional>

#include "ui/tools/tool.h"

namespace gouache::ui {

/// Property of the ToolSettings: the step of the frame's sides in pixels, as the model wants it.
inline constexpr const char* kFrameGridProperty = "frameGrid";

/// Draws, moves and resizes the generation frame. Edges snap to the model's grid and to the
/// canvas's; they may lie past it. Shift keeps the shape, a double click takes the whole canvas,
/// arrow keys move it.
class FrameTool final : public Tool {
  public:
    ToolKind kind() const override { return ToolKind::Frame; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override { drag_.reset(); }
    void hover(ToolCanvas& canvas, const ToolPoint& point) override;
    void doubleClick(ToolCanvas& canvas, const ToolPoint& point) override;
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    void keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;
    QCursor cursor(bool pressed) const override;

  private:
    /// Which edges follow the pointer: −1 left or top, 1 right or bottom, 0 neither. All 0 = the
    /// whole frame moves.
    struct Grip {
        int across = 0;
        int down = 0;
        bool outside = false;  ///< not on the frame: a new one begins
        bool operator==(const Grip&) const = default;
    };
    struct Drag {
        Grip grip;
        QPointF start;
        PixelRect before;
        bool changed = false;
    };
    static Grip gripAt(const ToolCanvas& canvas, QPointF view);
    void setFrame(ToolCanvas& canvas, const PixelRect& frame);

    std::optional<Drag> drag_;
    Grip hovered_;
};

}  // namespace gouache::ui
