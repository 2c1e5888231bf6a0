#pragma once

#include <QPoint>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

#include "core/base/units.h"

namespace gouache::ui {

/// Maps document pixels to the view: mirrored, scaled, turned, moved. The document's corner always
/// lies on a whole device pixel, so that 100 % is crisp on every screen.
class CanvasTransform {
  public:
    static constexpr double kMinZoom = 1.0 / 64;
    static constexpr double kMaxZoom = 64;
    /// From here on document pixels are shown as squares; below they are smoothed.
    static constexpr double kSquarePixelsFrom = 3;

    /// Device pixels for a document pixel.
    double zoom() const { return zoom_; }
    /// Logical pixels of the view for a document pixel.
    double scale() const { return zoom_ / ratio_; }
    /// Device pixels for a logical pixel of the view.
    double devicePixelRatio() const { return ratio_; }
    /// Degrees clockwise, above −180 up to 180.
    double angle() const { return angle_; }
    /// Left and right of the document exchanged, before it is turned.
    bool mirrored() const { return mirrored_; }
    /// Neither turned nor mirrored.
    bool upright() const { return angle_ == 0 && !mirrored_; }
    /// Rows and columns of the document are rows or columns of the view.
    bool rightAngled() const;
    /// The document's top left corner in device pixels of the view.
    QPoint origin() const { return origin_; }

    void setDevicePixelRatio(double ratio);
    /// The largest zoom at which `document`, turned as it is, fits into `view` (logical pixels)
    /// with a margin, in the middle: any below 100 %, then multiples of 50 %, and of 100 % from
    /// kSquarePixelsFrom on.
    void fit(PixelSize document, QSizeF view);
    /// In the middle at this zoom.
    void center(PixelSize document, QSizeF view, double zoom);
    /// `area` of the document as large as it fits into the view, in the middle.
    void show(const QRectF& area, QSizeF view);
    /// The document point at `anchor` (logical pixels) stays where it is.
    void zoomAt(double zoom, QPointF anchor);
    void turnTo(double degrees, QPointF anchor);
    /// Exchanges left and right of the view, about the vertical line through `anchor`.
    void mirrorAt(QPointF anchor);
    /// By logical pixels; keeps at least a part of the document in the view.
    void panBy(QPointF delta, PixelSize document, QSizeF view);

    QPointF toDocument(QPointF view) const;
    QPointF toView(QPointF document) const;
    /// In logical pixels; smallest upright rectangle round the area.
    QRectF toView(const PixelRect& area) const;
    /// The four corners: those of the area's top left, top right, bottom right, bottom left.
    QPolygonF toViewPolygon(const QRectF& area) const;
    QPolygonF toViewPolygon(const PixelRect& area) const;
    /// Document to logical pixels.
    QTransform matrix() const;
    /// Turns and mirrors about the origin and moves to it, in device pixels: what is left after
    /// scaling by zoom().
    QTransform frame() const;

    bool operator==(const CanvasTransform&) const = default;

  private:
    QTransform turned() const;
    /// Device pixels of the document relative to its origin.
    QRectF extent(PixelSize document) const;
    void keepAt(QPointF document, QPointF anchor);

    double zoom_ = 1;
    double ratio_ = 1;
    double angle_ = 0;
    bool mirrored_ = false;
    QPoint origin_;
    QPointF panRest_;  ///< device pixels panned but not yet shown, below half a pixel
};

}  // namespace gouache::ui
