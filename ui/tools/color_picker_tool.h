#pragma once

#include <QColor>

#include "ui/tools/tool.h"

namespace gouache::ui {

/// Takes the colour from the picture, also while Alt is held with the brush; with Ctrl the
/// background colour.
class ColorPickerTool final : public Tool {
  public:
    ToolKind kind() const override { return ToolKind::ColorPicker; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    QCursor cursor(bool pressed) const override;

  private:
    QColor before_;
    QColor backgroundBefore_;
};

}  // namespace gouache::ui
