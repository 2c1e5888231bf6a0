#include "ui/canvas/frame_overlay.h"

#include <QApplication>
#include <QPainter>
#include <QPolygonF>

#include "ui/canvas/canvas_transform.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

FrameOverlay::FrameOverlay(CanvasView* view) : QObject(view), view_(view) {
    view_->addOverlay(this);
}

void FrameOverlay::paint(QPainter& painter, const CanvasTransform& transform) const {
    const Document* document = view_->shownDocument();
    if (document != nullptr && !document->state().frame.empty()) {
        paintFrame(painter, transform.toViewPolygon(document->frame()), document->frame().size());
    }
}

void paintFrame(QPainter& painter, const QPolygonF& corners, PixelSize size) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3));
    painter.drawPolygon(corners);
    QPen dashes(themeColors().accent, 1.5);
    dashes.setDashPattern({5, 3});
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawPolygon(corners);
    painter.setPen(dashes);
    painter.drawPolygon(corners);

    const QString text = QStringLiteral("%1 × %2").arg(size.width).arg(size.height);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QRectF bounds = corners.boundingRect();
    const QRectF box(bounds.left(), bounds.top() - metrics.height() - 8,
                     metrics.horizontalAdvance(text) + 14, metrics.height() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(18, 19, 23, 205));
    painter.drawRoundedRect(box, 5, 5);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

}  // namespace gouache::ui
