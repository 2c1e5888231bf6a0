#pragma once

#include "ui/tools/select_area_tool.h"

namespace gouache::ui {

/// Selects what a line drawn by hand goes round.
class SelectLassoTool final : public SelectAreaTool {
  public:
    SelectLassoTool() : SelectAreaTool(ToolKind::SelectLasso) {}

  protected:
    QPolygonF outline(const Drag& drag) const override { return drag.path; }
    TiledImage shape(const ToolCanvas& canvas, const Drag& drag) const override;
};

}  // namespace gouache::ui
