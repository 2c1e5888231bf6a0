#pragma once

#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

class EraserTool final : public StrokeTool {
  public:
    EraserTool();
};

}  // namespace gouache::ui
