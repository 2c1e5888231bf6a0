#include "ui/canvas/canvas_transform.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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

/// Above −180 up to 180, and exact where it is next to a multiple of 90.
double boundedAngle(double degrees) {
    if (!std::isfinite(degrees)) {
        return 0;
    }
    const double quarter = std::round(degrees / 90) * 90;
    if (std::abs(degrees - quarter) < 1e-6) {
        degrees = quarter;
    }
    degrees = std::remainder(degrees, 360);
    return degrees <= -180 ? 180 : degrees + 0.0;
}

QPoint rounded(QPointF point) {
    return {static_cast<int>(std::lround(point.x())), static_cast<int>(std::lround(point.y()))};
}

}  // namespace

bool CanvasTransform::rightAngled() const {
    return std::fmod(angle_, 90) == 0;
}

QTransform CanvasTransform::turned() const {
    // Exact for quarter turns, which cos and sin are not.
    double across = 1;
    double down = 0;
    if (angle_ == 90 || angle_ == -90) {
        across = 0;
        down = angle_ > 0 ? 1 : -1;
    } else if (angle_ == 180) {
        across = -1;
    } else if (angle_ != 0) {
        const double radians = angle_ * std::numbers::pi / 180;
        across = std::cos(radians);
        down = std::sin(radians);
    }
    const double side = mirrored_ ? -1 : 1;
    return {side * across, side * down, -down, across, 0, 0};
}

QTransform CanvasTransform::frame() const {
    return turned() * QTransform::fromTranslate(origin_.x(), origin_.y());
}

QTransform CanvasTransform::matrix() const {
    return QTransform::fromScale(zoom_, zoom_) * frame() *
           QTransform::fromScale(1 / ratio_, 1 / ratio_);
}

QRectF CanvasTransform::extent(PixelSize document) const {
    return turned().mapRect(QRectF(0, 0, document.width * zoom_, document.height * zoom_));
}

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
    const QSizeF turnedSize =
        turned().mapRect(QRectF(0, 0, document.width, document.height)).size();
    const double zoom = std::min(width / turnedSize.width(), height / turnedSize.height());
    const double step = zoom < CanvasTransform::kSquarePixelsFrom ? 0.5 : 1;
    center(document, view, zoom > 1 ? std::floor(zoom / step) * step : zoom);
}

void CanvasTransform::center(PixelSize document, QSizeF view, double zoom) {
    zoom_ = boundedZoom(zoom);
    origin_ =
        rounded(QPointF(view.width(), view.height()) * ratio_ / 2 - extent(document).center());
    panRest_ = {};
}

void CanvasTransform::show(const QRectF& area, QSizeF view) {
    if (area.isEmpty()) {
        return;
    }
    const QSizeF shown = turned().mapRect(area).size();
    zoom_ =
        boundedZoom(std::min(std::max(1.0, view.width() - 2 * kMargin) * ratio_ / shown.width(),
                             std::max(1.0, view.height() - 2 * kMargin) * ratio_ / shown.height()));
    keepAt(area.center(), QPointF(view.width(), view.height()) / 2);
}

void CanvasTransform::keepAt(QPointF document, QPointF anchor) {
    origin_ = rounded(anchor * ratio_ - turned().map(document * zoom_));
    panRest_ = {};
}

void CanvasTransform::zoomAt(double zoom, QPointF anchor) {
    const QPointF fixed = toDocument(anchor);
    zoom_ = boundedZoom(zoom);
    keepAt(fixed, anchor);
}

void CanvasTransform::turnTo(double degrees, QPointF anchor) {
    const QPointF fixed = toDocument(anchor);
    angle_ = boundedAngle(degrees);
    keepAt(fixed, anchor);
}

void CanvasTransform::mirrorAt(QPointF anchor) {
    const QPointF fixed = toDocument(anchor);
    angle_ = boundedAngle(-angle_);
    mirrored_ = !mirrored_;
    keepAt(fixed, anchor);
}

void CanvasTransform::panBy(QPointF delta, PixelSize document, QSizeF view) {
    const QPointF wanted = QPointF(origin_) + panRest_ + delta * ratio_;
    const QRectF reached = extent(document);
    const auto inside = [this](double at, double from, double length, double room) {
        const double kept = std::min(kKept * ratio_, length);
        const double first = kept - length - from;
        const double last = room - kept - from;
        return std::clamp(at, std::min(first, last), std::max(first, last));
    };
    const QPointF bounded(
        inside(wanted.x(), reached.left(), reached.width(), view.width() * ratio_),
        inside(wanted.y(), reached.top(), reached.height(), view.height() * ratio_));
    origin_ = rounded(bounded);
    panRest_ = bounded - QPointF(origin_);
}

QPointF CanvasTransform::toDocument(QPointF view) const {
    // The inverse of turning and mirroring is its transpose.
    const QTransform t = turned();
    const QPointF at = view * ratio_ - QPointF(origin_);
    return QPointF(t.m11() * at.x() + t.m12() * at.y(), t.m21() * at.x() + t.m22() * at.y()) /
           zoom_;
}

QPointF CanvasTransform::toView(QPointF document) const {
    return (turned().map(document * zoom_) + QPointF(origin_)) / ratio_;
}

QPolygonF CanvasTransform::toViewPolygon(const QRectF& area) const {
    return {{toView(area.topLeft()), toView(area.topRight()), toView(area.bottomRight()),
             toView(area.bottomLeft())}};
}

QPolygonF CanvasTransform::toViewPolygon(const PixelRect& area) const {
    return toViewPolygon(QRectF(area.x, area.y, area.width, area.height));
}

QRectF CanvasTransform::toView(const PixelRect& area) const {
    if (upright()) {
        return {toView(QPointF(area.x, area.y)), toView(QPointF(area.right(), area.bottom()))};
    }
    return toViewPolygon(area).boundingRect();
}

}  // namespace gouache::ui
