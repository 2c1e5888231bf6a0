#pragma once

#include "ui/tools/drag_tool.h"

namespace gouache::ui {

/// Fills the selection, or the layer, with a gradient from the colour to the background colour or
/// to nothing.
class GradientTool final : public DragTool {
  public:
    ToolKind kind() const override { return ToolKind::Gradient; }
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;

  private:
    void apply(ToolCanvas& canvas, const Drag& drag) override;
};

}  // namespace gouache::ui
