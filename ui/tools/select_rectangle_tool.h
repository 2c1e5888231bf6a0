#pragma once

#include "ui/tools/select_area_tool.h"

namespace gouache::ui {

/// Selects whole pixels.
class SelectRectangleTool final : public SelectAreaTool {
  public:
    SelectRectangleTool() : SelectAreaTool(ToolKind::SelectRectangle) {}

  protected:
    QPolygonF outline(const Drag& drag) const override;
    TiledImage shape(const ToolCanvas& canvas, const Drag& drag) const override;
};

}  // namespace gouache::ui
