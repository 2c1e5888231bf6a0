#include "ui/docks/spin_slider.h"

#include <QApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace gouache::ui {

SpinSlider::SpinSlider(const Range& range, const QString& caption, QWidget* parent)
    : QDoubleSpinBox(parent), power_(range.power) {
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setRange(range.minimum, range.maximum);
    setDecimals(range.decimals);
    setSingleStep(range.step);
    setPrefix(caption + QLatin1Char(' '));
    setSuffix(range.suffix);
    setAccessibleName(caption);
    setKeyboardTracking(false);
    setAlignment(Qt::AlignHCenter);
    setFocusPolicy(Qt::TabFocus);
    lineEdit()->setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    lineEdit()->installEventFilter(this);
    lineEdit()->setCursor(Qt::SizeHorCursor);
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (focusBefore_) {
            focusBefore_->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(this, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        update();
        Q_EMIT edited(value);
    });
}

void SpinSlider::setShownValue(double value) {
    const QSignalBlocker blocked(this);
    setValue(value);
    update();
}

QSize SpinSlider::sizeHint() const {
    const QFontMetrics metrics(font());
    const QString widest = prefix() + textFromValue(maximum()) + suffix();
    return {metrics.horizontalAdvance(widest) + 26, QDoubleSpinBox::sizeHint().height()};
}

QSize SpinSlider::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 90), sizeHint().height()};
}

double SpinSlider::placeOf(double value) const {
    const double part = (value - minimum()) / std::max(maximum() - minimum(), 1e-9);
    return std::pow(std::clamp(part, 0.0, 1.0), 1 / power_);
}

double SpinSlider::valueAt(double place) const {
    return minimum() + std::pow(std::clamp(place, 0.0, 1.0), power_) * (maximum() - minimum());
}

bool SpinSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched != lineEdit() || !isEnabled()) {
        return QDoubleSpinBox::eventFilter(watched, event);
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            if (mouse->button() == Qt::LeftButton && !lineEdit()->hasFocus()) {
                pressed_ = true;
                dragging_ = false;
                pressedAt_ = mouse->pos();
                return true;
            }
            break;
        case QEvent::MouseMove:
            if (pressed_) {
                dragging_ = dragging_ || (mouse->pos() - pressedAt_).manhattanLength() >=
                                             QApplication::startDragDistance() / 2;
                if (dragging_) {
                    const double step = singleStep();
                    const double x = lineEdit()->mapTo(this, mouse->pos()).x();
                    const double value = valueAt(x / std::max(width() - 1, 1));
                    setValue(power_ > 1 ? value : std::round(value / step) * step);
                }
                return true;
            }
            break;
        case QEvent::MouseButtonRelease:
            if (pressed_) {
                pressed_ = false;
                if (!dragging_) {
                    focusBefore_ = QApplication::focusWidget();
                    setFocus(Qt::MouseFocusReason);
                    selectAll();
                }
                return true;
            }
            break;
        default:
            break;
    }
    return QDoubleSpinBox::eventFilter(watched, event);
}

void SpinSlider::paintEvent(QPaintEvent* event) {
    QDoubleSpinBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(4, height() - 4.5, width() - 8.0, 2.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColors().border);
    painter.drawRoundedRect(track, 1.25, 1.25);
    QRectF bar = track;
    bar.setWidth(track.width() * placeOf(value()));
    painter.setBrush(isEnabled() ? themeColors().accent : themeColors().border);
    painter.drawRoundedRect(bar, 1.25, 1.25);
}

void SpinSlider::wheelEvent(QWheelEvent* event) {
    // A form scrolls under the pointer without changing what it passes.
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

}  // namespace gouache::ui
