#include "ui/product/scene_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kSun = 8;
constexpr double kSunReach = 18;
constexpr double kLeastHeight = 5;
constexpr double kMostHeight = 90;
constexpr double kKeyStep = 0.01;
constexpr double kKeyScale = 1.02;
constexpr int kRays = 8;

}  // namespace

SceneView::SceneView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("How the product will stand"));
    setAccessibleDescription(
        tr("Arrow keys move the product, plus and minus change its size; the fields beside it do "
           "the same"));
    setToolTip(
        tr("Drag the product to move it, the sun to turn the light; the wheel changes the "
           "product's size"));
}

QSize SceneView::sizeHint() const {
    return {420, 420};
}

QSize SceneView::minimumSizeHint() const {
    return {220, 220};
}

void SceneView::setPicture(const QImage& picture, const QRectF& box) {
    picture_ = picture;
    box_ = box;
    sentence_.clear();
    update();
}

void SceneView::setSentence(const QString& sentence) {
    picture_ = {};
    sentence_ = sentence;
    drag_ = Drag::None;
    update();
}

void SceneView::setLight(double direction, double height) {
    direction_ = direction;
    height_ = height;
    update();
}

void SceneView::setFrame(const QSize& frame) {
    frame_ = frame;
    update();
}

QRectF SceneView::frameRect() const {
    QRectF place(QPointF(),
                 QSizeF(frame_).scaled(QSizeF(size()) - QSizeF(2, 2), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    return place;
}

QRectF SceneView::productRect() const {
    const QRectF frame = frameRect();
    return {frame.left() + box_.left() * frame.width(), frame.top() + box_.top() * frame.height(),
            box_.width() * frame.width(), box_.height() * frame.height()};
}

double SceneView::reach() const {
    const QRectF frame = frameRect();
    return std::min(frame.width(), frame.height()) * 0.42;
}

QPointF SceneView::sun() const {
    // High light is near the middle, low light far out.
    const double away = (kMostHeight - height_) / (kMostHeight - kLeastHeight) * reach();
    const double angle = qDegreesToRadians(direction_);
    return frameRect().center() + QPointF(qSin(angle), -qCos(angle)) * away;
}

void SceneView::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    const ThemeColors& colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF frame = frameRect();
    if (picture_.isNull()) {
        painter.setPen(QPen(colors.border, 1, Qt::DashLine));
        painter.setBrush(colors.surface);
        painter.drawRoundedRect(frame, 6, 6);
        painter.setPen(colors.subtleText);
        painter.drawText(frame.adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         sentence_);
        return;
    }
    painter.drawImage(frame, picture_);
    if (hasFocus() || drag_ == Drag::Product || underMouse()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 90), 3));
        painter.drawRect(productRect());
        painter.setPen(QPen(colors.link, 1, Qt::DashLine));
        painter.drawRect(productRect());
    }
    const QPointF place = sun();
    painter.setPen(QPen(QColor(0, 0, 0, 70), 1, Qt::DotLine));
    painter.drawLine(place, frame.center());
    for (int pass = 0; pass < 2; ++pass) {
        const bool shade = pass == 0;
        const QColor light = shade ? QColor(0, 0, 0, 110) : QColor(255, 200, 60);
        painter.setPen(QPen(light, shade ? 4 : 2, Qt::SolidLine, Qt::RoundCap));
        for (int ray = 0; ray < kRays; ++ray) {
            const double angle = 2 * M_PI * ray / kRays;
            const QPointF out(qCos(angle), qSin(angle));
            painter.drawLine(place + out * (kSun + 3), place + out * (kSun + 6));
        }
        painter.setBrush(shade ? QBrush(Qt::NoBrush) : QBrush(light));
        painter.drawEllipse(place, kSun, kSun);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.link, 1));
        painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

bool SceneView::event(QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        update();
    }
    return QWidget::event(event);
}

void SceneView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || picture_.isNull()) {
        return;
    }
    last_ = event->position();
    drag_ = QLineF(last_, sun()).length() <= kSunReach ? Drag::Sun
            : frameRect().contains(last_)              ? Drag::Product
                                                       : Drag::None;
}

void SceneView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (drag_ == Drag::None) {
        const bool overSun = QLineF(at, sun()).length() <= kSunReach;
        setCursor(picture_.isNull()            ? Qt::ArrowCursor
                  : overSun                    ? Qt::PointingHandCursor
                  : productRect().contains(at) ? Qt::SizeAllCursor
                                               : Qt::ArrowCursor);
        return;
    }
    const QRectF frame = frameRect();
    if (drag_ == Drag::Product) {
        const QPointF by = at - last_;
        Q_EMIT moved({by.x() / frame.width(), by.y() / frame.height()});
    } else {
        const QPointF out = at - frame.center();
        const double away = std::min(std::hypot(out.x(), out.y()) / reach(), 1.0);
        const double height = kMostHeight - away * (kMostHeight - kLeastHeight);
        double direction = qRadiansToDegrees(std::atan2(out.x(), -out.y()));
        direction += direction < 0 ? 360 : 0;
        setLight(std::round(direction), std::round(height));
        Q_EMIT lit(direction_, height_);
    }
    last_ = at;
}

void SceneView::mouseReleaseEvent(QMouseEvent* event) {
    Q_UNUSED(event)
    drag_ = Drag::None;
    update();
}

void SceneView::wheelEvent(QWheelEvent* event) {
    if (picture_.isNull() || !hasFocus()) {
        event->ignore();  // The page scrolls until the view is clicked.
        return;
    }
    Q_EMIT scaled(qPow(1.05, event->angleDelta().y() / 120.0));
    event->accept();
}

void SceneView::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 5 * kKeyStep : kKeyStep;
    switch (event->key()) {
        case Qt::Key_Left:
            Q_EMIT moved({-step, 0});
            break;
        case Qt::Key_Right:
            Q_EMIT moved({step, 0});
            break;
        case Qt::Key_Up:
            Q_EMIT moved({0, -step});
            break;
        case Qt::Key_Down:
            Q_EMIT moved({0, step});
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            Q_EMIT scaled(kKeyScale);
            break;
        case Qt::Key_Minus:
            Q_EMIT scaled(1 / kKeyScale);
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace gouache::ui
