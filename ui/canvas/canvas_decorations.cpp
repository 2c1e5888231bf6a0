#include "ui/canvas/canvas_decorations.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QString>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kFrameWidth = 3;

/// The four corners, moved out by half of the pen.
QPolygonF framed(const QPolygonF& corners) {
    const auto unit = [](QPointF from, QPointF to) {
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y());
        return length > 0 ? way / length : QPointF();
    };
    const QPointF across = unit(corners[0], corners[1]) * (kFrameWidth / 2);
    const QPointF down = unit(corners[0], corners[3]) * (kFrameWidth / 2);
    return {{corners[0] - across - down, corners[1] + across - down, corners[2] + across + down,
             corners[3] - across + down}};
}

QPen framePen(const QColor& color) {
    QPen pen(color, kFrameWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

}  // namespace

void paintProgressFrame(QPainter& painter, const QPolygonF& corners, double part, double phase) {
    const QPolygonF frame = framed(corners);
    const QColor accent = themeColors().accent;
    QColor track = accent;
    track.setAlpha(70);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(framePen(track));
    painter.drawPolygon(frame);
    QPainterPath path;
    path.addPolygon(frame);
    path.closeSubpath();
    const double length = path.length();
    const double shown = part < 0 ? 0.18 : std::min(part, 1.0);
    if (shown > 0 && length > 0) {
        QPen pen = framePen(accent);
        if (shown < 1) {
            // Dashes are measured in pen widths.
            pen.setDashPattern({shown * length / kFrameWidth, (1 - shown) * length / kFrameWidth});
            pen.setDashOffset(part < 0 ? -phase * length / kFrameWidth : 0);
        }
        painter.setPen(pen);
        painter.drawPath(path);
    }
    painter.restore();
}

void paintStagedFrame(QPainter& painter, const QPolygonF& corners) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(framePen(themeColors().accent));
    painter.drawPolygon(framed(corners));
    painter.restore();
}

void paintOutline(QPainter& painter, const QPolygonF& line, bool closed, double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen :
         {QPen(QColor(0, 0, 0, 150), width + 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
          QPen(QColor(255, 255, 255, 235), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)}) {
        painter.setPen(pen);
        if (closed) {
            painter.drawPolygon(line);
        } else {
            painter.drawPolyline(line);
        }
    }
    painter.restore();
}

void paintHandle(QPainter& painter, QPointF center, bool round, bool hot) {
    constexpr double kReach = 4.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(18, 19, 23, 230), 1.4));
    painter.setBrush(hot ? themeColors().accent : QColor(255, 255, 255));
    const QRectF box(center.x() - kReach, center.y() - kReach, 2 * kReach, 2 * kReach);
    if (round) {
        painter.drawEllipse(box);
    } else {
        painter.drawRect(box);
    }
    painter.restore();
}

void paintBadge(QPainter& painter, const QRectF& area, const QString& text) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = QApplication::font();
    font.setBold(true);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QRectF box(area.left() + 10, area.top() + 10, metrics.horizontalAdvance(text) + 20,
                     metrics.height() + 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(18, 19, 23, 205));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

void paintBrushOutline(QPainter& painter, QPointF center, double diameter) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double radius = diameter / 2;
    painter.setPen(QPen(QColor(0, 0, 0, 150), 2.6));
    painter.drawEllipse(center, radius, radius);
    painter.setPen(QPen(QColor(255, 255, 255, 235), 1.2));
    painter.drawEllipse(center, radius, radius);
    painter.restore();
}

void paintShadow(QPainter& painter, const QRectF& rect, double reach, const QColor& color) {
    const auto fades = [&color](QGradient& gradient) {
        for (const double at : {0.0, 0.25, 0.5, 0.75, 1.0}) {
            QColor faded = color;
            faded.setAlphaF(static_cast<float>(color.alphaF() * (1 - at) * (1 - at)));
            gradient.setColorAt(at, faded);
        }
    };
    const auto side = [&](const QRectF& strip, QPointF from, QPointF to) {
        QLinearGradient gradient(from, to);
        fades(gradient);
        painter.fillRect(strip, gradient);
    };
    const auto corner = [&](const QRectF& square, QPointF center) {
        QRadialGradient gradient(center, reach);
        fades(gradient);
        painter.fillRect(square, gradient);
    };
    painter.fillRect(rect, color);
    const QPointF down(0, reach);
    const QPointF across(reach, 0);
    const QSizeF square(reach, reach);
    side({rect.topLeft() - down, QSizeF(rect.width(), reach)}, rect.topLeft(),
         rect.topLeft() - down);
    side({rect.bottomLeft(), QSizeF(rect.width(), reach)}, rect.bottomLeft(),
         rect.bottomLeft() + down);
    side({rect.topLeft() - across, QSizeF(reach, rect.height())}, rect.topLeft(),
         rect.topLeft() - across);
    side({rect.topRight(), QSizeF(reach, rect.height())}, rect.topRight(),
         rect.topRight() + across);
    corner({rect.topLeft() - down - across, square}, rect.topLeft());
    corner({rect.topRight() - down, square}, rect.topRight());
    corner({rect.bottomLeft() - across, square}, rect.bottomLeft());
    corner({rect.bottomRight(), square}, rect.bottomRight());
}

void paintHint(QPainter& painter, const QRectF& area, const QString& text) {
    painter.save();
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    painter.setFont(font);
    const QRectF room = area.adjusted(20, 20, -20, -20);
    const QRectF needed = painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, text);
    if (room.contains(needed)) {
        painter.setPen(QColor(0x55, 0x5b, 0x67));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, text);
    }
    painter.restore();
}

}  // namespace gouache::ui
