#include "ui/tools/brush_tool.h"

namespace gouache::ui {

BrushTool::BrushTool() : StrokeTool(ToolKind::Brush, BrushMode::Paint, CommandKind::PaintStroke) {}

}  // namespace gouache::ui
