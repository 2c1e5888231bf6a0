#include "ui/docks/color_wheel.h"

#include <QConicalGradient>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

constexpr double kMostRing = 18;
constexpr double kMargin = 4;
constexpr int kShades = 96;
constexpr double kStep = 0.02;

float part(double value) {
    return static_cast<float>(std::clamp(value, 0.0, 1.0));
}

}  // namespace

ColorWheel::ColorWheel(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Colour wheel"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

QColor ColorWheel::color() const {
    return QColor::fromHsvF(part(hue_), part(saturation_), part(value_)).toRgb();
}

void ColorWheel::setColor(const QColor& color) {
    if (color.rgb() == this->color().rgb()) {
        return;
    }
    value_ = color.valueF();
    if (value_ > 0) {
        saturation_ = color.hsvSaturationF();
    }
    if (value_ > 0 && saturation_ > 0) {
        hue_ = std::max(0.0F, color.hsvHueF());
    }
    describe();
    update();
}

double ColorWheel::radius() const {
    return std::min(width(), height()) / 2.0 - kMargin;
}

double ColorWheel::ring() const {
    return std::min(kMostRing, radius() * 0.19);
}

QRectF ColorWheel::square() const {
    const double half = (radius() - ring() - 4) / std::numbers::sqrt2;
    return {centre() - QPointF(half, half), QSizeF(2 * half, 2 * half)};
}

void ColorWheel::change(double hue, double saturation, double value) {
    hue_ = hue - std::floor(hue);
    saturation_ = std::clamp(saturation, 0.0, 1.0);
    value_ = std::clamp(value, 0.0, 1.0);
    describe();
    update();
    Q_EMIT edited(color());
}

void ColorWheel::describe() {
    setAccessibleDescription(tr("Hue %1°, saturation %2 %, brightness %3 %")
                                 .arg(std::lround(hue_ * 360))
                                 .arg(std::lround(saturation_ * 100))
                                 .arg(std::lround(value_ * 100)));
}

void ColorWheel::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (ring_.isNull()) {
        ring_ = QImage(size() * ratio, QImage::Format_ARGB32_Premultiplied);
        ring_.setDevicePixelRatio(ratio);
        ring_.fill(Qt::transparent);
        QPainter painter(&ring_);
        painter.setRenderHint(QPainter::Antialiasing);
        QConicalGradient hues(centre(), 90);
        for (int i = 0; i <= 12; ++i) {
            // Qt's angles run counterclockwise; hues go clockwise from the top.
            hues.setColorAt(i / 12.0, QColor::fromHsvF(part(1 - i / 12.0), 1, 1));
        }
        painter.setPen(QPen(QBrush(hues), ring()));
        painter.drawEllipse(centre(), radius() - ring() / 2, radius() - ring() / 2);
    }
    if (shadesHue_ != hue_) {
        shadesHue_ = hue_;
        shades_ = QImage(kShades, kShades, QImage::Format_RGB32);
        for (int y = 0; y < kShades; ++y) {
            auto* line = reinterpret_cast<QRgb*>(shades_.scanLine(y));
            for (int x = 0; x < kShades; ++x) {
                line[x] = QColor::fromHsvF(part(hue_), part(x / (kShades - 1.0)),
                                           part(1 - y / (kShades - 1.0)))
                              .rgb();
            }
        }
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(0, 0, ring_);
    const QRectF box = square();
    painter.drawImage(box, shades_);
    if (hasFocus()) {
        painter.setPen(QPen(themeColors().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre(), radius() + 2, radius() + 2);
    }
    const auto handle = [&painter](QPointF at, const QColor& color) {
        painter.setBrush(color);
        painter.setPen(QPen(QColor(0, 0, 0, 170), 3));
        painter.drawEllipse(at, 6, 6);
        painter.setPen(QPen(Qt::white, 1.6));
        painter.drawEllipse(at, 6, 6);
    };
    const double angle = hue_ * 2 * std::numbers::pi - std::numbers::pi / 2;
    handle(centre() + (radius() - ring() / 2) * QPointF(std::cos(angle), std::sin(angle)),
           QColor::fromHsvF(part(hue_), 1, 1));
    handle({box.left() + saturation_ * box.width(), box.bottom() - value_ * box.height()}, color());
}

void ColorWheel::resizeEvent(QResizeEvent*) {
    ring_ = {};
}

void ColorWheel::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF way = event->position() - centre();
    const double distance = std::hypot(way.x(), way.y());
    if (distance > radius() - ring() - 2 && distance < radius() + kMargin) {
        dragged_ = Part::Ring;
    } else if (square().adjusted(-4, -4, 4, 4).contains(event->position())) {
        dragged_ = Part::Square;
    }
    drag(event->position());
}

void ColorWheel::mouseMoveEvent(QMouseEvent* event) {
    drag(event->position());
}

void ColorWheel::mouseReleaseEvent(QMouseEvent*) {
    dragged_ = Part::None;
}

void ColorWheel::drag(QPointF at) {
    if (dragged_ == Part::Ring) {
        const QPointF way = at - centre();
        change((std::atan2(way.y(), way.x()) + std::numbers::pi / 2) / (2 * std::numbers::pi),
               saturation_, value_);
    } else if (dragged_ == Part::Square) {
        const QRectF box = square();
        change(hue_, (at.x() - box.left()) / box.width(), (box.bottom() - at.y()) / box.height());
    }
}

void ColorWheel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            change(hue_, saturation_ - kStep, value_);
            break;
        case Qt::Key_Right:
            change(hue_, saturation_ + kStep, value_);
            break;
        case Qt::Key_Up:
            change(hue_, saturation_, value_ + kStep);
            break;
        case Qt::Key_Down:
            change(hue_, saturation_, value_ - kStep);
            break;
        case Qt::Key_PageUp:
            change(hue_ + 1.0 / 72, saturation_, value_);
            break;
        case Qt::Key_PageDown:
            change(hue_ - 1.0 / 72, saturation_, value_);
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace gouache::ui
