#pragma once

#include "ui/tools/tool.h"

namespace gouache::ui {

/// Drags the picture; also what Space and the middle button do.
class HandTool final : public Tool {
  public:
    ToolKind kind() const override { return ToolKind::Hand; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    QCursor cursor(bool pressed) const override;

  private:
    QPointF start_;
    QPointF last_;
};

}  // namespace gouache::ui
