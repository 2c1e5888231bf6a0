#pragma once

#include <QCoreApplication>
#include <QObject>
#include <memory>
#include <optional>

#include "core/transform/free_transform.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// Draws what of the canvas is kept, also beyond its edge. Enter or a double click crops, Escape
/// starts over.
class CropTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gouache::ui::CropTool)
  public:
    ToolKind kind() const override { return ToolKind::Crop; }
    void activate(ToolCanvas& canvas) override;
    void deactivate(ToolCanvas& canvas) override;
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void hover(ToolCanvas& canvas, const ToolPoint& point) override;
    void doubleClick(ToolCanvas& canvas, const ToolPoint& point) override;
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    void keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;
    QCursor cursor(bool) const override { return cursor_; }

  private:
    enum class Grip { New, Handle, Inside };

    void lookAt(const ToolCanvas& canvas, QPointF view);
    void setArea(ToolCanvas& canvas, const std::optional<PixelRect>& area);
    void crop(ToolCanvas& canvas);

    std::optional<PixelRect> area_;
    std::optional<PixelRect> before_;  ///< at the press
    QPointF start_;                    ///< of the drag, document pixels
    Grip grip_ = Grip::New;
    std::optional<TransformHandle> handle_;
    QCursor cursor_ = Qt::CrossCursor;
    ToolSettings* settings_ = nullptr;
    std::unique_ptr<QObject> connections_;  ///< while active
};

}  // namespace gouache::ui
