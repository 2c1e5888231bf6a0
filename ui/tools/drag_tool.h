#pragma once

#include <QPointF>
#include <optional>

#include "ui/tools/tool.h"

namespace gouache::ui {

/// What gradient and shapes share: a drag from one place to another, which does its work on
/// release. Shift keeps to straight directions or equal sides.
class DragTool : public Tool {
  public:
    void press(ToolCanvas& canvas, const ToolPoint& point) override;
    void move(ToolCanvas& canvas, const ToolPoint& point) override;
    void release(ToolCanvas& canvas, const ToolPoint& point) override;
    void cancel(ToolCanvas& canvas) override;
    void abandon() override { drag_.reset(); }
    QCursor cursor(bool pressed) const override;

  protected:
    /// In document pixels.
    struct Drag {
        QPointF from;
        QPointF to;
    };
    const std::optional<Drag>& drag() const { return drag_; }
    /// Where `to` goes with Shift held.
    virtual QPointF straightened(QPointF from, QPointF to) const;
    virtual void apply(ToolCanvas& canvas, const Drag& drag) = 0;

  private:
    Drag dragTo(const ToolCanvas& canvas, const ToolPoint& point) const;

    std::optional<Drag> drag_;  ///< from press() on, until it ends
    QPointF start_;
};

/// `to` turned to the nearest multiple of 15° as seen from `from`.
QPointF turnedToStep(QPointF from, QPointF to);

}  // namespace gouache::ui
