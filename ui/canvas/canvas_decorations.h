#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

class QColor;
class QPainter;
class QString;

namespace gouache::ui {

// What lies over and round the document, in the painter's units.

/// How much paintFrame reaches beyond the area.
inline constexpr int kFrameReach = 4;

/// Frame round a picture that forms: a faint track that fills from the first of the four corners
/// on. `part` 0…1, or negative: a piece of it runs round, at `phase` 0…1.
void paintProgressFrame(QPainter& painter, const QPolygonF& corners, double part, double phase);

/// Frame round a result that waits for a decision.
void paintStagedFrame(QPainter& painter, const QPolygonF& corners);

/// A small label in the area's top left corner.
void paintBadge(QPainter& painter, const QRectF& area, const QString& text);

/// A line that shows on any picture: light in dark, `width` logical pixels.
void paintOutline(QPainter& painter, const QPolygonF& line, bool closed, double width = 1.2);

/// A small square to drag, or a round one; filled while the pointer is over it.
void paintHandle(QPainter& painter, QPointF center, bool round, bool hot);

/// Circle of the brush, seen on any picture.
void paintBrushOutline(QPainter& painter, QPointF center, double diameter);

/// `rect` in `color` with a soft edge round it, `reach` wide.
void paintShadow(QPainter& painter, const QRectF& rect, double reach, const QColor& color);

/// A sentence in the middle of an empty canvas.
void paintHint(QPainter& painter, const QRectF& area, const QString& text);

}  // namespace gouache::ui
