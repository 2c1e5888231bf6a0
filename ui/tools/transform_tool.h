#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "core/transform/content_transform.h"
#include "core/transform/free_transform.h"
#include "ui/tools/tool.h"

namespace gouache::ui {

/// Free transform of the active layer, or of what is selected of it. Handles scale (Shift: freely
/// or in proportion, the other of the two; Alt: about the middle), with Ctrl they bend it in
/// perspective; inside moves, outside turns (Shift: in steps of 15°). Enter applies, Escape takes
/// everything back; another tool applies too.
class TransformTool final : public Tool {
  public:
    ToolKind kind() const override { return ToolKind::Transform; }
    void activate(ToolCanvas& canvas) override;
    void deactivate(ToolCanvas& canvas) override;
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override;
    void hover(ToolCanvas& canvas, const ToolPoint& point) override;
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    void keyPress(ToolCanvas& canvas, int key, Qt::KeyboardModifiers modifiers) override;
    void paintOverlay(QPainter& painter, const ToolCanvas& canvas) const override;
    QCursor cursor(bool) const override { return cursor_; }

  private:
    enum class Grip { None, Handle, Inside, Outside };

    bool begin(ToolCanvas& canvas, bool tells);
    void lookAt(const ToolCanvas& canvas, QPointF view);
    FreeTransform dragged(const ToolCanvas& canvas, const ToolPoint& point) const;
    /// Puts the content where `shape` says; a draft while it is dragged.
    void show(ToolCanvas& canvas, const FreeTransform& shape, bool draft);
    void apply(ToolCanvas& canvas);
    void takeBack(ToolCanvas& canvas);
    void forget();

    std::optional<ContentTransform> content_;
    FreeTransform shape_;
    FreeTransform before_;  ///< at the press
    QPointF start_;         ///< of the drag, document pixels
    Grip grip_ = Grip::None;
    std::optional<TransformHandle> handle_;
    QCursor cursor_ = Qt::ArrowCursor;
    bool placed_ = false;  ///< there is a step in the history
    ToolSettings* settings_ = nullptr;
    std::unique_ptr<QObject> connections_;  ///< while active
};

}  // namespace gouache::ui
