#pragma once

#include "core/document/command.h"
#include "core/paint/shape.h"
#include "ui/tools/drag_tool.h"

namespace gouache::ui {

/// A line, rectangle or ellipse. Shift: straight directions or equal sides; Ctrl: from the middle.
class ShapeTool final : public DragTool {
  public:
    ShapeTool(ToolKind tool, ShapeKind shape, CommandKind command)
        : tool_(tool), shape_(shape), command_(command) {}

    ToolKind kind() const override { return tool_; }
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;

  private:
    QPointF straightened(QPointF from, QPointF to) const override;
    void apply(ToolCanvas& canvas, const Drag& drag) override;

    ToolKind tool_;
    ShapeKind shape_;
    CommandKind command_;
};

}  // namespace gouache::ui
