#pragma once

#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "core/base/units.h"

namespace gouache::ui {

/// Maps document pixels to the view. The document's corner always lies on a whole device pixel, so
/// that 100 % is crisp on every screen.
class CanvasTransform {
  public:
    static constexpr double kMinZoom = 1.0 / 64;
    static constexpr double kMaxZoom = 64;
    /// From here on document pixels are shown as squares; below they are smoothed.
    static constexpr double kSquarePixelsFrom = 3;

    /// Device pixels for a document pixel.
    double zoom() const { return zoom_; }
    /// Device pixels for a logical pixel of the view.
    double devicePixelRatio() const { return ratio_; }
    /// The document's top left corner in device pixels of the view.
    QPoint origin() const { return origin_; }

    void setDevicePixelRatio(double ratio);
    /// The largest zoom at which `document` fits into `view` (logical pixels) with a margin, in the
    /// middle: any below 100 %, then multiples of 50 %, and of 100 % from kSquarePixelsFrom on.
    void fit(PixelSize document, QSizeF view);
    /// In the middle at this zoom.
    void center(PixelSize document, QSizeF view, double zoom);
    /// The document point at `anchor` (logical pixels) stays where it is.
    void zoomAt(double zoom, QPointF anchor);
    /// By logical pixels; keeps at least a part of the document in the view.
    void panBy(QPointF delta, PixelSize document, QSizeF view);

    QPointF toDocument(QPointF view) const;
    QPointF toView(QPointF document) const;
    /// In logical pixels.
    QRectF toView(const PixelRect& area) const;

    bool operator==(const CanvasTransform&) const = default;

  private:
    double zoom_ = 1;
    double ratio_ = 1;
    QPoint origin_;
    QPointF panRest_;  ///< device pixels panned but not yet shown, below half a pixel
};

}  // namespace gouache::ui
