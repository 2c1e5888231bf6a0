#pragma once

#include <QPointF>
#include <QRectF>

class QColor;
class QPainter;
class QString;

namespace gouache::ui {

// What lies over and round the document, in the painter's units.

/// How much paintFrame reaches beyond the area.
inline constexpr int kFrameReach = 4;

/// Frame round a picture that forms: a faint track that fills clockwise from the top left corner.
/// `part` 0…1, or negative: a piece of it runs round, at `phase` 0…1.
void paintProgressFrame(QPainter& painter, const QRectF& area, double part, double phase);

/// Frame round a result that waits for a decision.
void paintStagedFrame(QPainter& painter, const QRectF& area);

/// A small label in the area's top left corner.
void paintBadge(QPainter& painter, const QRectF& area, const QString& text);

/// Circle of the brush, seen on any picture.
void paintBrushOutline(QPainter& painter, QPointF center, double diameter);

/// `rect` in `color` with a soft edge round it, `reach` wide.
void paintShadow(QPainter& painter, const QRectF& rect, double reach, const QColor& color);

/// A sentence in the middle of an empty canvas.
void paintHint(QPainter& painter, const QRectF& area, const QString& text);

}  // namespace gouache::ui
