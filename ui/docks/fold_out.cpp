#include "ui/docks/fold_out.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace gouache::ui {

FoldOut::FoldOut(const QString& caption, QWidget* content, QWidget* parent)
    : QWidget(parent), button_(new QToolButton), content_(content) {
    button_->setText(caption);
    button_->setAccessibleName(caption);
    button_->setCheckable(true);
    button_->setAutoRaise(true);
    button_->setProperty("role", "fold");
    button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(button_, 0, Qt::AlignLeft);
    layout->addWidget(content_);
    connect(button_, &QToolButton::toggled, this, &FoldOut::setOpen);
    setOpen(false);
}

bool FoldOut::isOpen() const {
    return button_->isChecked();
}

void FoldOut::setOpen(bool open) {
    button_->setChecked(open);
    button_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    content_->setVisible(open);
}

}  // namespace gouache::ui
