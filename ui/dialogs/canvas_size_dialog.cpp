#include "ui/dialogs/canvas_size_dialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/document/document.h"

namespace gouache::ui {

CanvasSizeDialog::CanvasSizeDialog(PixelSize now, QWidget* parent)
    : QDialog(parent),
      now_(now),
      width_(new QSpinBox),
      height_(new QSpinBox),
      anchors_(new QButtonGroup(this)),
      change_(new QLabel) {
    setWindowTitle(tr("Canvas size"));
    const QString places[] = {tr("Top left"),    tr("Top"),    tr("Top right"),
                              tr("Left"),        tr("Middle"), tr("Right"),
                              tr("Bottom left"), tr("Bottom"), tr("Bottom right")};
    constexpr char16_t kArrows[] = u"↖↑↗←•→↙↓↘";
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    for (int i = 0; i < 9; ++i) {
        auto* button = new QToolButton;
        button->setText(QString(QChar(kArrows[i])));
        button->setCheckable(true);
        button->setFixedSize(32, 32);
        button->setAccessibleName(tr("The picture keeps to: %1").arg(places[i]));
        button->setToolTip(places[i]);
        anchors_->addButton(button, i);
        grid->addWidget(button, i / 3, i % 3);
    }
    anchors_->button(4)->setChecked(true);
    for (QSpinBox* box : {width_, height_}) {
        box->setRange(1, kMaxCanvasSide);
        box->setSuffix(tr(" px"));
        box->setMinimumWidth(140);
        connect(box, &QSpinBox::valueChanged, this, &CanvasSizeDialog::showArea);
    }
    width_->setValue(now.width);
    height_->setValue(now.height);
    auto* anchorRow = new QHBoxLayout;
    anchorRow->addLayout(grid);
    anchorRow->addStretch();
    auto* form = new QFormLayout;
    form->addRow(tr("&Width:"), width_);
    form->addRow(tr("&Height:"), height_);
    form->addRow(tr("Keep the picture at:"), anchorRow);
    change_->setTextFormat(Qt::PlainText);
    change_->setWordWrap(true);
    change_->setProperty("role", "hint");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Resize"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(change_);
    layout->addWidget(buttons);
    showArea();
}

PixelRect CanvasSizeDialog::area() const {
    const int anchor = anchors_->checkedId();
    const auto start = [](int before, int after, int place) {
        return (before - after) * place / 2;
    };
    return {start(now_.width, width_->value(), anchor % 3),
            start(now_.height, height_->value(), anchor / 3), width_->value(), height_->value()};
}

void CanvasSizeDialog::showArea() {
    const int wider = width_->value() - now_.width;
    const int taller = height_->value() - now_.height;
    const auto sign = [](int value) {
        return value > 0 ? QStringLiteral("+%1").arg(value) : QString::number(value);
    };
    QString text = tr("Now %1 × %2; %3 across, %4 down.")
                       .arg(now_.width)
                       .arg(now_.height)
                       .arg(sign(wider), sign(taller));
    if (wider < 0 || taller < 0) {
        text += QLatin1Char(' ') + tr("What falls outside is cut off.");
    }
    change_->setText(text);
}

}  // namespace gouache::ui
