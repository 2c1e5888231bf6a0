#include "ui/gallery/compare_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <tuple>
#include <utility>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kMostZoom = 16;
constexpr double kLeastZoom = 0.05;
constexpr double kHandle = 13;
constexpr double kNearestAbove = 2;  // zoom from which single pixels are to be seen

void paintName(QPainter& painter, const QRectF& view, const QString& name, bool left) {
    if (name.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(name, Qt::ElideMiddle, view.width() / 2 - 40);
    QRectF plate(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
    plate.moveTop(view.top() + 10);
    left ? plate.moveLeft(view.left() + 10) : plate.moveRight(view.right() - 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(plate, 5, 5);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, text);
}

}  // namespace

CompareView::CompareView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setCursor(Qt::SplitHCursor);
    setAccessibleName(tr("Two pictures with a divider"));
}

QSize CompareView::sizeHint() const {
    return {900, 640};
}

QSize CompareView::minimumSizeHint() const {
    return {320, 240};
}

void CompareView::setPictures(const QImage& left, const QImage& right) {
    left_ = left;
    right_ = right;
    update();
}

void CompareView::setNames(const QString& left, const QString& right) {
    setAccessibleDescription(QStringLiteral("%1 | %2").arg(left, right));
    std::tie(leftName_, rightName_) = std::tuple(left, right);
    update();
}

void CompareView::exchange() {
    std::swap(left_, right_);
    setNames(rightName_, leftName_);
}

void CompareView::setDivider(double part) {
    divider_ = std::clamp(part, 0.0, 1.0);
    update();
}

void CompareView::setZoom(double zoom) {
    zoom_ = zoom <= 0 ? 0 : std::clamp(zoom, kLeastZoom, kMostZoom);
    if (zoom_ == 0) {
        offset_ = {};
    }
    update();
    Q_EMIT zoomChanged(zoom_);
}

double CompareView::scale() const {
    if (zoom_ > 0 || left_.isNull()) {
        return zoom_ > 0 ? zoom_ : 1;
    }
    return std::min(
        {double(width()) / left_.width(), double(height()) / left_.height(), kMostZoom});
}

QRectF CompareView::place() const {
    QRectF place(QPointF(), QSizeF(left_.size()) * scale());
    place.moveCenter(QRectF(rect()).center() + offset_);
    return place;
}

void CompareView::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), themeColors().workspace);
    if (left_.isNull() || right_.isNull()) {
        return;
    }
    const QRectF whole = place();
    const double x = whole.left() + divider_ * whole.width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < kNearestAbove);
    painter.setClipRect(QRectF(0, 0, x, height()));
    painter.drawImage(whole, left_);
    painter.setClipRect(QRectF(x, 0, width() - x, height()));
    painter.drawImage(whole, right_);
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF seen = whole.intersected(QRectF(rect()));
    const double middle = seen.center().y();
    painter.setPen(QPen(QColor(0, 0, 0, 140), 4));
    painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()));
    painter.setPen(QPen(QColor(0, 0, 0, 140), 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(x, middle), kHandle, kHandle);
    painter.setPen(QPen(QColor(40, 40, 40), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const int side : {-1, 1}) {
        painter.drawPolyline(QPolygonF{
            {x + side * 3.5, middle - 4}, {x + side * 7.5, middle}, {x + side * 3.5, middle + 4}});
    }
    paintName(painter, QRectF(rect()), leftName_, true);
    paintName(painter, QRectF(rect()), rightName_, false);
}

void CompareView::dragTo(const QPointF& point) {
    const QRectF whole = place();
    if (whole.width() > 0) {
        setDivider((point.x() - whole.left()) / whole.width());
        Q_EMIT dividerMoved(divider_);
    }
}

void CompareView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton || event->button() == Qt::RightButton) {
        panning_ = true;
        panFrom_ = event->position() - offset_;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        dragTo(event->position());
    }
}

void CompareView::mouseMoveEvent(QMouseEvent* event) {
    if (panning_) {
        if (zoom_ == 0) {
            zoom_ = scale();
            Q_EMIT zoomChanged(zoom_);
        }
        offset_ = event->position() - panFrom_;
        update();
    } else if (event->buttons().testFlag(Qt::LeftButton)) {
        dragTo(event->position());
    }
}

void CompareView::mouseReleaseEvent(QMouseEvent* event) {
    Q_UNUSED(event)
    panning_ = false;
    setCursor(Qt::SplitHCursor);
}

void CompareView::wheelEvent(QWheelEvent* event) {
    const double before = scale();
    const double after =
        std::clamp(before * qPow(1.2, event->angleDelta().y() / 120.0), kLeastZoom, kMostZoom);
    // The point under the pointer stays there.
    const QPointF from = event->position() - QRectF(rect()).center() - offset_;
    offset_ += from * (1 - after / before);
    setZoom(after);
    event->accept();
}

}  // namespace gouache::ui
