#pragma once

#include <QCoreApplication>
#include <optional>

#include "core/transform/content_transform.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// Moves the active layer, or what is selected of it, by whole pixels; Shift keeps to straight
/// directions. Arrow keys move by one pixel, with Shift by ten.
class MoveTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::MoveTool)
  public:
    ToolKind kind() const override { return ToolKind::Move; }
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    void deactivate(ToolCanvas& canvas) override;
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    void keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) override;
    QCursor cursor(bool pressed) const override;

  private:
    bool start(ToolCanvas& canvas);
    void moveTo(ToolCanvas& canvas, PixelPoint offset);

    std::optional<ContentTransform> content_;
    QPointF start_;
    PixelPoint offset_;
    bool moved_ = false;
    bool nudging_ = false;  ///< arrow keys go on with the same content
};

}  // namespace gouache::ui
