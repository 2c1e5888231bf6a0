#include "ui/gallery/rating_stars.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>
#include <algorithm>
#include <array>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr int kStars = 5;
constexpr int kSide = 20;
constexpr int kFocusRoom = 3;

QPainterPath star(const QRectF& box) {
    QPainterPath path;
    const QPointF centre = box.center();
    const double outer = box.width() / 2;
    const double inner = outer * 0.45;
    for (int i = 0; i < 2 * kStars; ++i) {
        const double radius = i % 2 == 0 ? outer : inner;
        const double angle = -M_PI / 2 + i * M_PI / kStars;
        const QPointF at = centre + radius * QPointF(qCos(angle), qSin(angle));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

}  // namespace

void paintStars(QPainter& painter, const QRectF& area, int rating, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = area.height();
    for (int i = 0; i < kStars; ++i) {
        const QRectF box(area.left() + i * side, area.top(), side, side);
        painter.setPen(
            QPen(color, std::max(1.0, side / 14), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(i < rating ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawPath(star(box.adjusted(1.5, 1.5, -1.5, -1.5)));
    }
    painter.restore();
}

RatingStars::RatingStars(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Rate it: keys 1 to 5, and 0 for none"));
    showName();
}

void RatingStars::setRating(int rating) {
    rating_ = std::clamp(rating, 0, kStars);
    showName();
    update();
}

void RatingStars::showName() {
    setAccessibleName(rating_ == 0 ? tr("Rating: none")
                                   : tr("Rating: %n star(s)", nullptr, rating_));
}

QSize RatingStars::sizeHint() const {
    return {kStars * kSide + 2 * kFocusRoom, kSide + 2 * kFocusRoom};
}

int RatingStars::starAt(const QPointF& point) const {
    const double x = layoutDirection() == Qt::RightToLeft ? width() - point.x() : point.x();
    return std::clamp(qFloor((x - kFocusRoom) / kSide) + 1, 1, kStars);
}

void RatingStars::choose(int rating) {
    setRating(rating);
    Q_EMIT rated(rating_);
}

void RatingStars::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const ThemeColors& colors = themeColors();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.link);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const int shown = under_ > 0 && isEnabled() ? under_ : rating_;
    const QColor color = !isEnabled() ? colors.border : shown > 0 ? colors.link : colors.subtleText;
    paintStars(painter, QRectF(kFocusRoom, kFocusRoom, kStars * kSide, kSide), shown, color);
}

void RatingStars::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        const int chosen = starAt(event->position());
        choose(chosen == rating_ ? 0 : chosen);
        under_ = 0;
        update();
    }
}

void RatingStars::mouseMoveEvent(QMouseEvent* event) {
    under_ = starAt(event->position());
    update();
}

void RatingStars::leaveEvent(QEvent* event) {
    under_ = 0;
    update();
    QWidget::leaveEvent(event);
}

void RatingStars::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5) {
        choose(event->key() - Qt::Key_0);
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const bool more = (event->key() == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
        choose(std::clamp(rating_ + (more ? 1 : -1), 0, kStars));
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace gouache::ui
