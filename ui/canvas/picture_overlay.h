#pragma once

#include <QImage>
#include <QObject>

#include "core/base/units.h"
#include "ui/canvas/canvas_overlay.h"

namespace gouache::ui {

class CanvasView;

/// A picture over the document that is no part of it. Goes with the view.
class PictureOverlay : public QObject, public CanvasOverlay {
  public:
    explicit PictureOverlay(CanvasView* view);
    /// In document pixels; a null image shows nothing.
    void show(const QImage& image, const PixelRect& area);
    void paint(QPainter& painter, const CanvasTransform& transform) const override;

  private:
    CanvasView* view_;
    QImage image_;
    PixelRect area_;
};

}  // namespace gouache::ui
