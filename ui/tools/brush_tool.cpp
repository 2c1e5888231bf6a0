#include "ui/tools/brush_tool.h"

namespace gouache::ui {

BrushTool::BrushTool() : StrokeTool(BrushMode::Paint) {}

}  // namespace gouache::ui
