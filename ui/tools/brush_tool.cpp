#include "ui/tools/brush_tool.h"

namespace gouache::ui {

BrushTool::BrushTool(ToolKind tool)
    : StrokeTool(tool, BrushMode::Paint, CommandKind::PaintStroke) {}

}  // namespace gouache::ui
