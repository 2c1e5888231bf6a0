#include "ui/docks/live_dock.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/docks/form_field.h"
#include "ui/docks/slider_field.h"

namespace gouache::ui {

LiveDock::LiveDock(QAction* toggle, QWidget* parent)
    : QDockWidget(tr("Live"), parent),
      picture_(new QLabel),
      state_(new QLabel),
      takeOver_(new QPushButton(tr("Take over as a layer"))),
      onCanvas_(new QCheckBox(tr("Show it over the canvas"))) {
    setObjectName(QStringLiteral("live"));
    auto* button = new QToolButton;
    button->setDefaultAction(toggle);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(tr("Live painting"));
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setMinimumHeight(140);
    picture_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    picture_->setAccessibleName(tr("Newest picture"));
    picture_->setProperty("role", "hint");
    picture_->setWordWrap(true);
    state_->setTextFormat(Qt::PlainText);
    state_->setProperty("role", "hint");
    state_->setWordWrap(true);
    state_->setAccessibleName(tr("State of live painting"));
    takeOver_->setToolTip(tr("Put the newest picture onto the canvas"));
    takeOver_->setAccessibleName(tr("Take the newest picture over as a layer"));
    takeOver_->setEnabled(false);
    strength_ = new SliderField({.minimum = 1,
                                 .maximum = 100,
                                 .sliderMinimum = 5,
                                 .sliderMaximum = 100,
                                 .suffix = QStringLiteral(" %")},
                                tr("Live strength"));
    strength_->setToolTip(tr("How far the picture may leave what is painted"));
    steps_ = new SliderField({.minimum = 1, .maximum = 50, .sliderMinimum = 1, .sliderMaximum = 20},
                             tr("Live steps"));
    steps_->setToolTip(tr("Few steps are quick"));
    guidance_ = new SliderField({.minimum = 0,
                                 .maximum = 30,
                                 .sliderMinimum = 1,
                                 .sliderMaximum = 8,
                                 .step = 0.1,
                                 .decimals = 1},
                                tr("Live guidance"));
    guidance_->setToolTip(tr("How strictly the prompt is followed; 1 is quickest"));

    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(10, 4, 10, 10);
    column->setSpacing(8);
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(picture_, 1);
    column->addWidget(state_);
    column->addWidget(takeOver_);
    column->addWidget(onCanvas_);
    column->addWidget(new FormField(tr("Stre&ngth"), strength_));
    column->addWidget(new FormField(tr("Step&s"), steps_));
    column->addWidget(new FormField(tr("&Guidance"), guidance_));
    setWidget(body);
    for (SliderField* field : {strength_, steps_, guidance_}) {
        connect(field, &SliderField::edited, this, &LiveDock::edited);
    }
    connect(takeOver_, &QPushButton::clicked, this, &LiveDock::takeOverClicked);
    connect(onCanvas_, &QCheckBox::toggled, this, &LiveDock::onCanvasToggled);
    setPicture({});
}

void LiveDock::setValues(double strength, int steps, double guidance) {
    strength_->setValue(strength * 100);
    steps_->setValue(steps);
    guidance_->setValue(guidance);
}

double LiveDock::strength() const {
    return strength_->value() / 100;
}

int LiveDock::steps() const {
    return static_cast<int>(steps_->value());
}

double LiveDock::guidance() const {
    return guidance_->value();
}

bool LiveDock::showsOnCanvas() const {
    return onCanvas_->isChecked();
}

void LiveDock::setState(const QString& text) {
    state_->setText(text);
    state_->setVisible(!text.isEmpty());
}

void LiveDock::setPicture(const QImage& picture) {
    image_ = picture;
    takeOver_->setEnabled(!image_.isNull());
    showPicture();
}

void LiveDock::showPicture() {
    if (image_.isNull()) {
        picture_->setText(tr("Switch it on and paint: the picture follows here."));
        return;
    }
    const double ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(
        image_.scaled(picture_->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    picture_->setPixmap(shown);
}

void LiveDock::resizeEvent(QResizeEvent* event) {
    QDockWidget::resizeEvent(event);
    showPicture();
}

}  // namespace gouache::ui
