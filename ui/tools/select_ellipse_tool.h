#pragma once

#include "ui/tools/select_area_tool.h"

namespace gouache::ui {

class SelectEllipseTool final : public SelectAreaTool {
  public:
    SelectEllipseTool() : SelectAreaTool(ToolKind::SelectEllipse) {}

  protected:
    QPolygonF outline(const Drag& drag) const override;
    TiledImage shape(const ToolCanvas& canvas, const Drag& drag) const override;
};

}  // namespace gouache::ui
