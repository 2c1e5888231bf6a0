#include "ui/product/mask_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <utility>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kMostZoom = 16;
constexpr double kLeastZoom = 0.05;
constexpr double kSmallestBrush = 1;
constexpr double kBrushStep = 1.2;
constexpr int kTintStrength = 165;
constexpr qsizetype kMostUndoBytes = qsizetype{256} << 20;
constexpr std::size_t kMostUndo = 50;

}  // namespace

MaskCanvas::MaskCanvas(const QImage& photo, const QImage& mask, QWidget* parent)
    : QWidget(parent),
      photo_(photo),
      mask_(mask.convertToFormat(QImage::Format_Grayscale8)),
      tint_(photo.size(), QImage::Format_ARGB32_Premultiplied),
      brush_(std::max(8.0, std::max(photo.width(), photo.height()) / 25.0)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setMinimumSize(320, 240);
    setAccessibleName(tr("The photo under its mask"));
    setAccessibleDescription(tr("What is red is left out"));
    tint(mask_.rect());
}

QSize MaskCanvas::sizeHint() const {
    return {860, 640};
}

double MaskCanvas::largestBrush() const {
    return std::max(16.0, std::max(photo_.width(), photo_.height()) / 2.0);
}

void MaskCanvas::setMask(const QImage& mask) {
    remember();
    mask_ = mask.convertToFormat(QImage::Format_Grayscale8);
    tint(mask_.rect());
    Q_EMIT maskChanged();
}

void MaskCanvas::setMode(Mode mode) {
    if (mode != mode_) {
        mode_ = mode;
        Q_EMIT modeChanged(mode);
        update();
    }
}

void MaskCanvas::setBrush(double diameter) {
    const double wanted = std::clamp(diameter, kSmallestBrush, largestBrush());
    if (wanted != brush_) {
        brush_ = wanted;
        Q_EMIT brushChanged(brush_);
        update();
    }
}

void MaskCanvas::remember() {
    before_.push_back(mask_);
    after_.clear();
    const auto most = static_cast<std::size_t>(
        std::max<qsizetype>(2, kMostUndoBytes / std::max<qsizetype>(1, mask_.sizeInBytes())));
    while (before_.size() > std::min(most, kMostUndo)) {
        before_.pop_front();
    }
}

void MaskCanvas::undo() {
    if (canUndo()) {
        after_.push_back(std::exchange(mask_, before_.back()));
        before_.pop_back();
        tint(mask_.rect());
        Q_EMIT maskChanged();
    }
}

void MaskCanvas::redo() {
    if (canRedo()) {
        before_.push_back(std::exchange(mask_, after_.back()));
        after_.pop_back();
        tint(mask_.rect());
        Q_EMIT maskChanged();
    }
}

void MaskCanvas::tint(const QRect& area) {
    const QRect inside = area.intersected(mask_.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const uchar* from = mask_.constScanLine(y);
        auto* to = reinterpret_cast<QRgb*>(tint_.scanLine(y));
        for (int x = inside.left(); x <= inside.right(); ++x) {
            const int alpha = (255 - from[x]) * kTintStrength / 255;
            to[x] = qRgba(alpha * 220 / 255, alpha * 40 / 255, alpha * 60 / 255, alpha);
        }
    }
    update();
}

double MaskCanvas::scale() const {
    if (zoom_ > 0) {
        return zoom_;
    }
    return std::min(
        {double(width()) / photo_.width(), double(height()) / photo_.height(), kMostZoom});
}

QPointF MaskCanvas::origin() const {
    const double factor = scale();
    return QPointF((width() - photo_.width() * factor) / 2,
                   (height() - photo_.height() * factor) / 2) +
           offset_;
}

QPointF MaskCanvas::toPhoto(const QPointF& point) const {
    return (point - origin()) / scale();
}

void MaskCanvas::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), themeColors().workspace);
    const double factor = scale();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, factor < 2);
    painter.translate(origin());
    painter.scale(factor, factor);
    painter.drawImage(0, 0, photo_);
    painter.drawImage(0, 0, tint_);
    painter.restore();
    if (pointer_.x() >= 0 && !panning_) {
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = brush_ / 2 * factor;
        painter.setPen(QPen(QColor(0, 0, 0, 160), 3));
        painter.drawEllipse(pointer_, radius, radius);
        painter.setPen(
            QPen(mode_ == Mode::Add ? QColor(90, 220, 120) : QColor(255, 110, 110), 1.5));
        painter.drawEllipse(pointer_, radius, radius);
    }
    if (hasFocus()) {
        painter.setPen(themeColors().link);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MaskCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    update();
}

void MaskCanvas::stroke(const QPointF& from, const QPointF& to) {
    {
        QPainter painter(&mask_);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor value = mode_ == Mode::Add ? Qt::white : Qt::black;
        painter.setPen(QPen(value, brush_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        // A line of no length is not drawn.
        painter.drawLine(from, from == to ? to + QPointF(0.01, 0) : to);
    }
    const double room = brush_ / 2 + 2;
    tint(QRectF(from, to).normalized().adjusted(-room, -room, room, room).toAlignedRect());
}

void MaskCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) {
        panning_ = true;
        last_ = event->position();
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        remember();
        painting_ = true;
        last_ = toPhoto(event->position());
        stroke(last_, last_);
    }
}

void MaskCanvas::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = event->position();
    if (panning_) {
        offset_ += event->position() - last_;
        last_ = event->position();
    } else if (painting_) {
        const QPointF at = toPhoto(event->position());
        stroke(last_, at);
        last_ = at;
    }
    update();
}

void MaskCanvas::mouseReleaseEvent(QMouseEvent* event) {
    Q_UNUSED(event)
    setCursor(Qt::CrossCursor);
    panning_ = false;
    if (std::exchange(painting_, false)) {
        Q_EMIT maskChanged();
    }
}

void MaskCanvas::leaveEvent(QEvent* event) {
    pointer_ = {-1, -1};
    update();
    QWidget::leaveEvent(event);
}

void MaskCanvas::wheelEvent(QWheelEvent* event) {
    const QPointF under = toPhoto(event->position());
    zoom_ = std::clamp(scale() * qPow(1.2, event->angleDelta().y() / 120.0), kLeastZoom, kMostZoom);
    // The point under the pointer stays there.
    offset_ += event->position() - (origin() + under * scale());
    update();
    event->accept();
}

void MaskCanvas::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_BracketLeft:
            setBrush(brush_ / kBrushStep);
            break;
        case Qt::Key_BracketRight:
            setBrush(brush_ * kBrushStep);
            break;
        case Qt::Key_X:
            setMode(mode_ == Mode::Add ? Mode::Remove : Mode::Add);
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace gouache::ui
