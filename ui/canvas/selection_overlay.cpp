#include "ui/canvas/selection_overlay.h"

#include <QPainter>
#include <QSet>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "core/document/document.h"
#include "core/selection/selection_outline.h"

namespace gouache::ui {

namespace {

/// A march is a hint, not an animation.
constexpr int kIntervalMs = 140;
constexpr int kPeriod = 8;  ///< logical pixels from one ant to the next
/// Squares of the view that are repainted where ants are, and how many before everything is.
constexpr int kSquare = 48;
constexpr int kMostSquares = 160;

/// Diagonal stripes, so that lines in every direction march.
QPixmap stripes(double ratio) {
    const int side = static_cast<int>(std::lround(kPeriod * ratio));
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const bool dark = (x + y) % side < side / 2;
            image.setPixel(x, y, dark ? qRgb(20, 20, 24) : qRgb(255, 255, 255));
        }
    }
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

}  // namespace

SelectionOverlay::SelectionOverlay(QWidget* view) : view_(view) {
    timer_.setInterval(kIntervalMs);
    connect(&timer_, &QTimer::timeout, this, &SelectionOverlay::march);
}

void SelectionOverlay::setDocument(const Document* document) {
    document_ = document;
    invalidate();
}

void SelectionOverlay::invalidate() {
    found_ = false;
    lines_.clear();
    region_ = {};
    updateTimer();
}

void SelectionOverlay::setShown(bool shown) {
    if (shown != shown_) {
        shown_ = shown;
        updateTimer();
        view_->update();
    }
}

void SelectionOverlay::updateTimer() {
    const bool marches = shown_ && document_ != nullptr && document_->selection() != nullptr;
    if (marches != timer_.isActive()) {
        marches ? timer_.start() : timer_.stop();
    }
}

void SelectionOverlay::march() {
    if (!view_->isVisible() || !view_->isActiveWindow()) {
        return;
    }
    phase_ = (phase_ + 1) % kPeriod;
    view_->update(region_);
}

void SelectionOverlay::find(const CanvasTransform& transform) const {
    lines_.clear();
    region_ = {};
    const QRectF seen = transform.matrix().inverted().mapRect(QRectF(view_->rect()));
    const QRect whole = seen.toAlignedRect().adjusted(-1, -1, 1, 1);
    const PixelRect area =
        intersected({whole.x(), whole.y(), whole.width(), whole.height()}, document_->area());
    const int step = std::max(1, static_cast<int>(std::floor(1 / transform.zoom())));
    QSet<QPair<int, int>> squares;
    for (const OutlineSegment& piece : selectionOutline(*document_->selection(), area, step)) {
        const QLineF line(transform.toView(QPointF(piece.from.x, piece.from.y)),
                          transform.toView(QPointF(piece.to.x, piece.to.y)));
        lines_.append(line);
        const int count = static_cast<int>(line.length() / kSquare) + 1;
        for (int i = 0; i <= count && squares.size() <= kMostSquares; ++i) {
            const QPointF at = line.pointAt(static_cast<double>(i) / count);
            squares.insert({static_cast<int>(std::floor(at.x() / kSquare)),
                            static_cast<int>(std::floor(at.y() / kSquare))});
        }
    }
    if (squares.size() > kMostSquares) {
        region_ = view_->rect();
    } else {
        for (const auto& [x, y] : squares) {
            region_ += QRect(x * kSquare, y * kSquare, kSquare, kSquare).adjusted(-2, -2, 2, 2);
        }
    }
    found_ = true;
    transform_ = transform;
    viewSize_ = view_->size();
}

void SelectionOverlay::paint(QPainter& painter, const CanvasTransform& transform) const {
    if (!shown_ || document_ == nullptr || document_->selection() == nullptr) {
        return;
    }
    if (!found_ || transform_ != transform || viewSize_ != view_->size()) {
        find(transform);
    }
    QBrush brush(stripes(transform.devicePixelRatio()));
    painter.setBrushOrigin(phase_, 0);
    painter.setPen(QPen(brush, 1));
    painter.drawLines(lines_);
}

}  // namespace gouache::ui
