#include "ui/canvas/aids_overlay.h"

#include <QPainter>
#include <cmath>

#include "ui/canvas/canvas_view.h"

namespace gouache::ui {

namespace {

/// Lines closer than this many logical pixels are left out.
constexpr double kLeastGap = 6;

}  // namespace

void AidsOverlay::paint(QPainter& painter, const CanvasTransform& transform) const {
    if (view_->shownDocument() == nullptr) {
        return;
    }
    if (aids_->options().grid) {
        paintGrid(painter, transform);
    }
    if (aids_->options().guides) {
        paintGuides(painter, transform);
    }
}

void AidsOverlay::paintGrid(QPainter& painter, const CanvasTransform& transform) const {
    const PixelSize size = view_->shownDocument()->size();
    const ViewAidOptions& options = aids_->options();
    const double field = options.gridSpacing;
    const double gap = field * transform.scale();
    if (gap < kLeastGap) {
        return;
    }
    const bool fine = options.gridParts > 1 && gap / options.gridParts >= kLeastGap;
    const int parts = fine ? options.gridParts : 1;
    const double part = field / parts;
    painter.setRenderHint(QPainter::Antialiasing, !transform.rightAngled());
    const auto lines = [&](double length, auto&& draw) {
        for (int i = 1; i * part < length; ++i) {
            const bool main = i % parts == 0;
            // Grey on anything: dark and light together.
            painter.setPen(QPen(QColor(0, 0, 0, main ? 90 : 35), 1));
            draw(i * part, 0.0);
            painter.setPen(QPen(QColor(255, 255, 255, main ? 90 : 35), 1));
            draw(i * part, 1.0);
        }
    };
    lines(size.width, [&](double x, double off) {
        painter.drawLine(transform.toView(QPointF(x, 0)) + QPointF(off, 0),
                         transform.toView(QPointF(x, size.height)) + QPointF(off, 0));
    });
    lines(size.height, [&](double y, double off) {
        painter.drawLine(transform.toView(QPointF(0, y)) + QPointF(0, off),
                         transform.toView(QPointF(size.width, y)) + QPointF(0, off));
    });
}

void AidsOverlay::paintGuides(QPainter& painter, const CanvasTransform& transform) const {
    const Guides& guides = view_->shownDocument()->state().guides;
    if (guides.vertical.empty() && guides.horizontal.empty()) {
        return;
    }
    // From one end of the view to the other.
    const QRectF seen = transform.matrix().inverted().mapRect(QRectF(view_->rect()));
    painter.setRenderHint(QPainter::Antialiasing, !transform.rightAngled());
    painter.setPen(QPen(QColor(0, 174, 239), 1));
    for (const double x : guides.vertical) {
        painter.drawLine(transform.toView(QPointF(x, seen.top())),
                         transform.toView(QPointF(x, seen.bottom())));
    }
    for (const double y : guides.horizontal) {
        painter.drawLine(transform.toView(QPointF(seen.left(), y)),
                         transform.toView(QPointF(seen.right(), y)));
    }
}

}  // namespace gouache::ui
