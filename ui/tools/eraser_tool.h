#pragma once

#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

class EraserTool final : public StrokeTool {
  public:
    EraserTool();
    ToolKind kind() const override { return ToolKind::Eraser; }
};

}  // namespace gouache::ui
