#pragma once

#include <QPointF>
#include <optional>

#include "ui/tools/stroke_tool.h"

namespace gouache::ui {

/// Paints with the picture of another place, which Ctrl or Alt and a click sets.
class CloneTool final : public StrokeTool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::CloneTool)
  public:
    CloneTool();

    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void hover(ToolCanvas& canvas, const ToolPoint& point) override;
    void deactivate(ToolCanvas& canvas) override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;

  private:
    std::optional<StrokeOptions> options(ToolCanvas& canvas, const PaintTarget& target,
                                         const ToolPoint& point) override;
    void follow(ToolCanvas& canvas, const ToolPoint& point);
    QPointF offsetFrom(QPointF place, bool aligned) const;

    const Document* document_ = nullptr;  ///< that the source is in
    std::optional<QPointF> source_;       ///< document pixels
    std::optional<QPointF> offset_;       ///< from the brush to the source, once it has painted
    std::optional<QPointF> pointer_;      ///< document pixels
};

}  // namespace gouache::ui
