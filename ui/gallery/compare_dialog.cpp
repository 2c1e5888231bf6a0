#include "ui/gallery/compare_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "ui/gallery/compare_view.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kSliderSteps = 1000;

}  // namespace

CompareDialog::CompareDialog(const Picture& left, const Picture& right, QWidget* parent)
    : QDialog(parent), view_(new CompareView) {
    setWindowTitle(tr("Compare two pictures"));
    view_->setPictures(left.image, right.image);
    view_->setNames(left.name, right.name);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, kSliderSteps);
    slider->setPageStep(kSliderSteps / 10);
    slider->setSingleStep(kSliderSteps / 100);
    slider->setValue(kSliderSteps / 2);
    slider->setAccessibleName(tr("Divider"));
    auto* swap = new QPushButton(icon("swap"), tr("&Exchange"));
    swap->setToolTip(tr("Left becomes right"));
    auto* fit = new QPushButton(icon("zoom-fit"), tr("&Fit"));
    fit->setToolTip(tr("As large as there is room for"));
    auto* actual = new QPushButton(icon("zoom-actual"), tr("&100 %"));
    actual->setToolTip(tr("A pixel of the picture is a pixel of the screen"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* bottom = new QHBoxLayout;
    for (QPushButton* button : {swap, fit, actual}) {
        button->setAutoDefault(false);
        bottom->addWidget(button);
    }
    bottom->addWidget(slider, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(view_, 1);
    layout->addLayout(bottom);
    resize(980, 760);
    slider->setFocus();

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(slider, &QSlider::valueChanged, view_,
            [this](int value) { view_->setDivider(double(value) / kSliderSteps); });
    connect(view_, &CompareView::dividerMoved, slider, [slider](double part) {
        const QSignalBlocker quiet(slider);
        slider->setValue(qRound(part * kSliderSteps));
    });
    connect(swap, &QPushButton::clicked, view_, &CompareView::exchange);
    connect(fit, &QPushButton::clicked, view_, [this] { view_->setZoom(0); });
    connect(actual, &QPushButton::clicked, view_, [this] { view_->setZoom(1); });
}

}  // namespace gouache::ui
