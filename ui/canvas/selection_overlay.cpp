#include "ui/canvas/selection_overlay.h"

#include <QLineF>
#include <QPainter>
#include <QPen>
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
/// Edges of more corners are drawn plain: dashes of all that would be slow.
constexpr qsizetype kMostCorners = 8000;

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
    for (const auto& joined :
         joinedOutline(selectionOutline(*document_->selection(), area, step))) {
        QPolygonF line;
        line.reserve(static_cast<qsizetype>(joined.size()));
        for (const PixelPoint& point : joined) {
            line.append(transform.toView(QPointF(point.x, point.y)));
        }
        for (qsizetype i = 1; i < line.size() && squares.size() <= kMostSquares; ++i) {
            const QLineF piece(line[i - 1], line[i]);
            const int count = static_cast<int>(piece.length() / kSquare) + 1;
            for (int k = 0; k <= count; ++k) {
                const QPointF at = piece.pointAt(static_cast<double>(k) / count);
                squares.insert({static_cast<int>(std::floor(at.x() / kSquare)),
                                static_cast<int>(std::floor(at.y() / kSquare))});
            }
        }
        lines_.append(line);
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
    QPen ants(QColor(20, 20, 24), 1);
    ants.setCapStyle(Qt::FlatCap);
    ants.setDashPattern({kPeriod / 2.0, kPeriod / 2.0});
    ants.setDashOffset(-phase_);
    const QPen ground(QColor(255, 255, 255), 1);
    qsizetype corners = 0;
    for (const QPolygonF& line : lines_) {
        corners += line.size();
    }
    if (corners > kMostCorners) {
        ants.setStyle(Qt::SolidLine);
    }
    for (const QPolygonF& line : lines_) {
        painter.setPen(ground);
        painter.drawPolyline(line);
        painter.setPen(ants);
        painter.drawPolyline(line);
    }
}

}  // namespace gouache::ui
