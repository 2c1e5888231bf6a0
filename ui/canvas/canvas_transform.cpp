#include "ui/canvas/canvas_transform.h"

#include <algorithm>
#include <cmath>

namespace gouache::ui {

namespace {

/// Logical pixels round a fitted picture.
constexpr double kMargin = 24;
/// Logical pixels of the picture that panning leaves in the view.
constexpr double kKept = 48;

double boundedZoom(double zoom) {
    return std::isfinite(zoom)
               ? std::clamp(zoom, CanvasTransform::kMinZoom, CanvasTransform::kMaxZoom)
               : 1;
}

QPoint rounded(QPointF point) {
    return {static_cast<int>(std::lround(point.x())), static_cast<int>(std::lround(point.y()))};
}

}  // namespace

void CanvasTransform::setDevicePixelRatio(double ratio) {
    if (ratio > 0 && ratio != ratio_) {
        zoom_ = boundedZoom(zoom_ * ratio / ratio_);
        origin_ = rounded(QPointF(origin_) * ratio / ratio_);
        ratio_ = ratio;
    }
}

void CanvasTransform::fit(PixelSize document, QSizeF view) {
    if (document.empty()) {
        return;
    }
    const double width = std::max(1.0, view.width() - 2 * kMargin) * ratio_;
    const double height = std::max(1.0, view.height() - 2 * kMargin) * ratio_;
    const double zoom = std::min(width / document.width, height / document.height);
    const double step = zoom < CanvasTransform::kSquarePixelsFrom ? 0.5 : 1;
    center(document, view, zoom > 1 ? std::floor(zoom / step) * step : zoom);
}

void CanvasTransform::center(PixelSize document, QSizeF view, double zoom) {
    zoom_ = boundedZoom(zoom);
    origin_ = rounded({(view.width() * ratio_ - document.width * zoom_) / 2,
                       (view.height() * ratio_ - document.height * zoom_) / 2});
    panRest_ = {};
}

void CanvasTransform::zoomAt(double zoom, QPointF anchor) {
    const QPointF fixed = toDocument(anchor);
    zoom_ = boundedZoom(zoom);
    origin_ = rounded(anchor * ratio_ - fixed * zoom_);
    panRest_ = {};
}

void CanvasTransform::panBy(QPointF delta, PixelSize document, QSizeF view) {
    const QPointF wanted = QPointF(origin_) + panRest_ + delta * ratio_;
    const auto inside = [this](double at, double length, double room) {
        const double kept = std::min(kKept * ratio_, length);
        return std::clamp(at, std::min(kept - length, room - kept),
                          std::max(kept - length, room - kept));
    };
    const QPointF bounded(inside(wanted.x(), document.width * zoom_, view.width() * ratio_),
                          inside(wanted.y(), document.height * zoom_, view.height() * ratio_));
    origin_ = rounded(bounded);
    panRest_ = bounded - QPointF(origin_);
}

QPointF CanvasTransform::toDocument(QPointF view) const {
    return (view * ratio_ - QPointF(origin_)) / zoom_;
}

QPointF CanvasTransform::toView(QPointF document) const {
    return (document * zoom_ + QPointF(origin_)) / ratio_;
}

QRectF CanvasTransform::toView(const PixelRect& area) const {
    return {toView(QPointF(area.x, area.y)), toView(QPointF(area.right(), area.bottom()))};
}

}  // namespace gouache::ui
