#pragma once

#include "ui/canvas/canvas_overlay.h"
#include "ui/canvas/view_aids.h"

namespace gouache::ui {

class CanvasView;

/// Grid and guides on the canvas.
class AidsOverlay final : public CanvasOverlay {
  public:
    /// Neither is owned; both outlive it.
    AidsOverlay(const CanvasView* view, const ViewAids* aids) : view_(view), aids_(aids) {}
    void paint(QPainter& painter, const CanvasTransform& transform) const override;

  private:
    void paintGrid(QPainter& painter, const CanvasTransform& transform) const;
    void paintGuides(QPainter& painter, const CanvasTransform& transform) const;

    const CanvasView* view_;
    const ViewAids* aids_;
};

}  // namespace gouache::ui
