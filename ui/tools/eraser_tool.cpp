#include "ui/tools/eraser_tool.h"

namespace gouache::ui {

EraserTool::EraserTool() : StrokeTool(BrushMode::Erase) {}

}  // namespace gouache::ui
