#pragma once

#include "ui/tools/select_tool.h"

namespace gouache::ui {

/// Selects a polygon: a click for each corner, closed by a click on the first one, a double click
/// or Enter. Backspace takes the last corner back, Escape all.
class SelectPolygonTool final : public SelectTool {
  public:
    SelectPolygonTool() : SelectTool(ToolKind::SelectPolygon) {}

    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void hover(ToolCanvas& canvas, const ToolPoint& point) override;
    void doubleClick(ToolCanvas& canvas, const ToolPoint& point) override;
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    void keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) override;
    void deactivate(ToolCanvas& canvas) override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;

  private:
    bool nearFirst(const ToolCanvas& canvas) const;
    QPointF placeOf(const ToolCanvas& canvas, const ToolPoint& point) const;
    void finish(ToolCanvas& canvas);

    QPolygonF corners_;
    QPointF pointer_;
    SelectionMode mode_ = SelectionMode::Replace;
};

}  // namespace gouache::ui
