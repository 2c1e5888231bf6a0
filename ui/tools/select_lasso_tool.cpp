#include "ui/tools/select_lasso_tool.h"

#include "ui/tools/select_settings.h"

namespace gouache::ui {

TiledImage SelectLassoTool::shape(const ToolCanvas& canvas, const Drag& drag) const {
    return polygonSelection(canvas.document().size(), selectionPoints(drag.path),
                            SelectSettings::of(canvas.settings()).options().smoothEdge);
}

}  // namespace gouache::ui
