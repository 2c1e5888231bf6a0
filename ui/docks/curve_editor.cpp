#include "ui/docks/curve_editor.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kMargin = 8;
constexpr double kReach = 9;
constexpr double kStep = 0.02;
/// Points stay this far apart.
constexpr double kNearest = 0.01;

}  // namespace

CurveEditor::CurveEditor(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Curve"));
    setToolTip(tr("Click to add a point, drag to move it, double-click to remove it"));
    describe();
}

void CurveEditor::setCurve(const ResponseCurve& curve) {
    if (!(curve == curve_)) {
        curve_ = curve;
        chosen_ = std::min(chosen_, curve_.points().size() - 1);
        describe();
        update();
    }
}

QRectF CurveEditor::field() const {
    return QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

QPointF CurveEditor::toView(ResponseCurve::Point point) const {
    const QRectF area = field();
    return {area.left() + point.x * area.width(), area.bottom() - point.y * area.height()};
}

ResponseCurve::Point CurveEditor::toCurve(QPointF view) const {
    const QRectF area = field();
    return {std::clamp((view.x() - area.left()) / area.width(), 0.0, 1.0),
            std::clamp((area.bottom() - view.y()) / area.height(), 0.0, 1.0)};
}

std::optional<std::size_t> CurveEditor::pointAt(QPointF view) const {
    const auto& points = curve_.points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF way = toView(points[i]) - view;
        if (std::hypot(way.x(), way.y()) <= kReach) {
            return i;
        }
    }
    return {};
}

void CurveEditor::change(std::vector<ResponseCurve::Point> points) {
    curve_ = ResponseCurve(points);
    chosen_ = std::min(chosen_, curve_.points().size() - 1);
    describe();
    update();
    Q_EMIT edited(curve_);
}

void CurveEditor::movePoint(std::size_t index, ResponseCurve::Point to) {
    auto points = curve_.points();
    const double low = index > 0 ? points[index - 1].x + kNearest : 0;
    const double high = index + 1 < points.size() ? points[index + 1].x - kNearest : 1;
    points[index] = {std::clamp(to.x, low, std::max(low, high)), std::clamp(to.y, 0.0, 1.0)};
    change(std::move(points));
}

void CurveEditor::addPoint(ResponseCurve::Point point) {
    auto points = curve_.points();
    if (points.size() == ResponseCurve::kMostPoints) {
        return;
    }
    const auto place = std::ranges::upper_bound(points, point.x, {}, &ResponseCurve::Point::x);
    const bool near = (place != points.end() && place->x - point.x < kNearest) ||
                      (place != points.begin() && point.x - std::prev(place)->x < kNearest);
    if (!near) {
        chosen_ = static_cast<std::size_t>(place - points.begin());
        points.insert(place, point);
        change(std::move(points));
    }
}

void CurveEditor::removePoint(std::size_t index) {
    auto points = curve_.points();
    if (points.size() > 2) {
        points.erase(points.begin() + static_cast<std::ptrdiff_t>(index));
        change(std::move(points));
    }
}

void CurveEditor::describe() {
    const ResponseCurve::Point point = curve_.points()[chosen_];
    setAccessibleDescription(tr("Point %1 of %2: %3 % becomes %4 %")
                                 .arg(chosen_ + 1)
                                 .arg(curve_.points().size())
                                 .arg(std::lround(point.x * 100))
                                 .arg(std::lround(point.y * 100)));
}

void CurveEditor::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = field();
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(area.adjusted(-4.5, -4.5, 4.5, 4.5), 5, 5);
    QColor grid = colors.border;
    grid.setAlpha(130);
    painter.setPen(QPen(grid, 1));
    for (const double part : {0.25, 0.5, 0.75}) {
        painter.drawLine(toView({part, 0}), toView({part, 1}));
        painter.drawLine(toView({0, part}), toView({1, part}));
    }
    QPainterPath line;
    for (int i = 0; i <= 100; ++i) {
        const QPointF at = toView({i / 100.0, curve_.at(i / 100.0)});
        i == 0 ? line.moveTo(at) : line.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isEnabled() ? colors.accent : colors.border, 2));
    painter.drawPath(line);
    for (std::size_t i = 0; i < curve_.points().size(); ++i) {
        const bool chosen = i == chosen_ && hasFocus();
        painter.setPen(QPen(isEnabled() ? colors.accent : colors.border, 1.6));
        painter.setBrush(chosen ? colors.accent : colors.raised);
        painter.drawEllipse(toView(curve_.points()[i]), 4.2, 4.2);
    }
}

void CurveEditor::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (const auto point = pointAt(event->position())) {
        chosen_ = *point;
    } else {
        addPoint(toCurve(event->position()));
    }
    dragging_ = true;
    describe();
    update();
}

void CurveEditor::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_) {
        movePoint(chosen_, toCurve(event->position()));
    }
}

void CurveEditor::mouseReleaseEvent(QMouseEvent*) {
    dragging_ = false;
}

void CurveEditor::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto point = pointAt(event->position())) {
        dragging_ = false;
        removePoint(*point);
    }
}

void CurveEditor::keyPressEvent(QKeyEvent* event) {
    const auto& points = curve_.points();
    ResponseCurve::Point point = points[chosen_];
    switch (event->key()) {
        case Qt::Key_PageUp:
            chosen_ = std::min(chosen_ + 1, points.size() - 1);
            break;
        case Qt::Key_PageDown:
            chosen_ = chosen_ > 0 ? chosen_ - 1 : 0;
            break;
        case Qt::Key_Left:
            movePoint(chosen_, {point.x - kStep, point.y});
            return;
        case Qt::Key_Right:
            movePoint(chosen_, {point.x + kStep, point.y});
            return;
        case Qt::Key_Up:
            movePoint(chosen_, {point.x, point.y + kStep});
            return;
        case Qt::Key_Down:
            movePoint(chosen_, {point.x, point.y - kStep});
            return;
        case Qt::Key_Insert: {
            const std::size_t next = std::min(chosen_ + 1, points.size() - 1);
            const double x =
                (points[next == chosen_ ? chosen_ - 1 : chosen_].x + points[next].x) / 2;
            addPoint({x, curve_.at(x)});
            return;
        }
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            removePoint(chosen_);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    describe();
    update();
}

void CurveEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::PaletteChange) {
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace gouache::ui
