#include "ui/docks/slider_field.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

namespace gouache::ui {

SliderField::SliderField(const Range& range, const QString& accessibleName, QWidget* parent)
    : QWidget(parent),
      range_(range),
      slider_(new QSlider(Qt::Horizontal)),
      box_(new QDoubleSpinBox) {
    slider_->setRange(static_cast<int>(std::lround(range.sliderMinimum / range.step)),
                      static_cast<int>(std::lround(range.sliderMaximum / range.step)));
    slider_->setAccessibleName(accessibleName);
    slider_->setFocusPolicy(Qt::TabFocus);
    box_->setRange(range.minimum, range.maximum);
    box_->setDecimals(range.decimals);
    box_->setSingleStep(range.step);
    box_->setSuffix(range.suffix);
    box_->setAccessibleName(accessibleName);
    box_->setKeyboardTracking(true);
    box_->setFixedWidth(92);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(slider_, 1);
    layout->addWidget(box_);
    setFocusProxy(box_);

    connect(slider_, &QSlider::valueChanged, this, [this](int ticks) {
        const QSignalBlocker blocked(box_);
        box_->setValue(ticks * range_.step);
        Q_EMIT edited(box_->value());
    });
    connect(box_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        moveSlider(value);
        Q_EMIT edited(value);
    });
}

double SliderField::value() const {
    return box_->value();
}

void SliderField::setValue(double value) {
    const QSignalBlocker blocked(box_);
    box_->setValue(value);
    moveSlider(box_->value());
}

void SliderField::moveSlider(double value) {
    const QSignalBlocker blocked(slider_);
    slider_->setValue(static_cast<int>(std::lround(value / range_.step)));
}

}  // namespace gouache::ui
