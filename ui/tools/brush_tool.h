#pragma once

#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

class BrushTool final : public StrokeTool {
  public:
    BrushTool();
    ToolKind kind() const override { return ToolKind::Brush; }
};

}  // namespace gouache::ui
