#pragma once

#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

class BrushTool final : public StrokeTool {
  public:
    /// `tool` says whose brush it paints with.
    explicit BrushTool(ToolKind tool);
};

}  // namespace gouache::ui
