#include "ui/tools/eraser_tool.h"

namespace gouache::ui {

EraserTool::EraserTool()
    : StrokeTool(ToolKind::Eraser, BrushMode::Erase, CommandKind::EraseStroke) {}

}  // namespace gouache::ui
