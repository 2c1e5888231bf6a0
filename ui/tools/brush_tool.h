#pragma once

#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

class BrushTool final : public StrokeTool {
  public:
    BrushTool();
};

}  // namespace gouache::ui
