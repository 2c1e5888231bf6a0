#include "ui/dialogs/image_size_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/document/document.h"

namespace gouache::ui {

namespace {

int scaled(int side, double factor) {
    return std::clamp(static_cast<int>(std::lround(side * factor)), 1, kMaxCanvasSide);
}

}  // namespace

ImageSizeDialog::ImageSizeDialog(PixelSize now, QWidget* parent)
    : QDialog(parent),
      now_(now),
      width_(new QSpinBox),
      height_(new QSpinBox),
      percent_(new QDoubleSpinBox),
      keepAspect_(new QCheckBox(tr("Keep the &proportion"))),
      filter_(new QComboBox) {
    setWindowTitle(tr("Image size"));
    for (QSpinBox* box : {width_, height_}) {
        box->setRange(1, kMaxCanvasSide);
        box->setSuffix(tr(" px"));
    }
    percent_->setRange(0.1, 10'000);
    percent_->setDecimals(1);
    percent_->setSuffix(QStringLiteral(" %"));
    keepAspect_->setChecked(true);
    filter_->addItem(tr("Lanczos: sharp, for pictures"), static_cast<int>(ResampleFilter::Lanczos));
    filter_->addItem(tr("Bicubic: a little softer"), static_cast<int>(ResampleFilter::Bicubic));
    filter_->addItem(tr("Bilinear: soft"), static_cast<int>(ResampleFilter::Bilinear));
    filter_->addItem(tr("Hard edges: for pixel art"), static_cast<int>(ResampleFilter::Nearest));
    auto* form = new QFormLayout;
    form->addRow(tr("&Width:"), width_);
    form->addRow(tr("&Height:"), height_);
    form->addRow(tr("&Scale:"), percent_);
    form->addRow(QString(), keepAspect_);
    form->addRow(tr("&Pixels:"), filter_);
    auto* before = new QLabel(tr("Now %1 × %2 pixels.").arg(now.width).arg(now.height));
    before->setTextFormat(Qt::PlainText);
    before->setProperty("role", "hint");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Resize"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(before);
    layout->addWidget(buttons);

    setShown(now);
    connect(width_, &QSpinBox::valueChanged, this, [this](int width) {
        const double factor = static_cast<double>(width) / now_.width;
        setShown(
            {width, keepAspect_->isChecked() ? scaled(now_.height, factor) : height_->value()});
    });
    connect(height_, &QSpinBox::valueChanged, this, [this](int height) {
        const double factor = static_cast<double>(height) / now_.height;
        setShown({keepAspect_->isChecked() ? scaled(now_.width, factor) : width_->value(), height});
    });
    connect(percent_, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        const QSignalBlocker width(width_);
        const QSignalBlocker height(height_);
        width_->setValue(scaled(now_.width, percent / 100));
        height_->setValue(scaled(now_.height, percent / 100));
    });
    connect(keepAspect_, &QCheckBox::toggled, this, [this](bool keeps) {
        if (keeps) {
            const double factor = static_cast<double>(width_->value()) / now_.width;
            setShown({width_->value(), scaled(now_.height, factor)});
        }
    });
}

void ImageSizeDialog::setShown(PixelSize size) {
    const QSignalBlocker width(width_);
    const QSignalBlocker height(height_);
    const QSignalBlocker percent(percent_);
    width_->setValue(size.width);
    height_->setValue(size.height);
    percent_->setValue(100.0 * size.width / now_.width);
}

PixelSize ImageSizeDialog::chosenSize() const {
    return {width_->value(), height_->value()};
}

ResampleFilter ImageSizeDialog::filter() const {
    return static_cast<ResampleFilter>(filter_->currentData().toInt());
}

}  // namespace gouache::ui
