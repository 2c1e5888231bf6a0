#pragma once

#include <QObject>

#include "core/base/units.h"
#include "ui/canvas/canvas_overlay.h"

class QPolygonF;

namespace gouache::ui {

class CanvasView;

/// The generation frame, while the document has one that is not the whole canvas. Goes with the
/// view.
class FrameOverlay : public QObject, public CanvasOverlay {
  public:
    explicit FrameOverlay(CanvasView* view);
    void paint(QPainter& painter, const CanvasTransform& transform) const override;

  private:
    CanvasView* view_;
};

/// Outline of a frame and its size, in the painter's units; `corners` from the top left clockwise.
void paintFrame(QPainter& painter, const QPolygonF& corners, PixelSize size);

}  // namespace gouache::ui
