#pragma once

#include <cstdint>
#include <optional>

#include "core/document/paint_target.h"
#include "core/paint/smudge_stroke.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// Drags paint along, as a finger does.
class SmudgeTool final : public Tool {
  public:
    ToolKind kind() const override { return ToolKind::Smudge; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;
    QCursor cursor(bool pressed) const override;
    std::optional<double> outlineDiameter(const ToolSettings& settings) const override;

  private:
    void apply(ToolCanvas& canvas, TileDelta delta);

    std::optional<PaintTarget> target_;
    std::optional<SmudgeStroke> stroke_;  ///< from press() on, until it ends
    std::uint64_t number_ = 0;
    bool painted_ = false;
};

}  // namespace gouache::ui
