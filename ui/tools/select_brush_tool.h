#pragma once

#include <cstdint>
#include <optional>

#include "core/paint/brush_stroke.h"
#include "ui/tools/select_tool.h"

namespace gouache::ui {

/// Paints what is selected, with the size and hardness of the brush. Alt takes away.
class SelectBrushTool final : public SelectTool {
  public:
    SelectBrushTool() : SelectTool(ToolKind::SelectBrush) {}

    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    std::optional<double> outlineDiameter(const ToolSettings& settings) const override;

  private:
    void apply(ToolCanvas& canvas, const TileDelta& delta);

    std::optional<BrushStroke> stroke_;
    TiledImage painted_;
    std::optional<TiledImage> within_;  ///< Intersect: what was selected
    std::uint64_t step_ = 0;
    bool changed_ = false;
};

}  // namespace gouache::ui
