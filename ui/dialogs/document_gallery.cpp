#include "ui/dialogs/document_gallery.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace gouache::ui {

namespace {
constexpr QSize kIconSize(160, 120);
constexpr QSize kCell(184, 168);
}  // namespace

DocumentGallery::DocumentGallery(const QString& title, const QString& explanation,
                                 const QString& accept, const QList<Item>& items, Choice choice,
                                 QWidget* parent)
    : QDialog(parent), choice_(choice) {
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    auto* label = new QLabel(explanation);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout->addWidget(label);
    model_ = new QStandardItemModel(this);
    for (const Item& item : items) {
        auto* row = new QStandardItem(item.icon, item.text);
        row->setToolTip(item.detail);
        row->setAccessibleText(item.text);
        row->setAccessibleDescription(item.detail);
        row->setEditable(false);
        if (choice == Choice::Several) {
            row->setCheckable(true);
            row->setCheckState(item.checked ? Qt::Checked : Qt::Unchecked);
        }
        model_->appendRow(row);
    }
    view_ = new QListView;
    view_->setAccessibleName(title);
    view_->setModel(model_);
    view_->setViewMode(QListView::IconMode);
    view_->setResizeMode(QListView::Adjust);
    view_->setMovement(QListView::Static);
    view_->setUniformItemSizes(true);
    view_->setIconSize(kIconSize);
    view_->setGridSize(kCell);
    view_->setTextElideMode(Qt::ElideMiddle);
    view_->setWordWrap(true);
    if (model_->rowCount() > 0) {
        view_->setCurrentIndex(model_->index(0, 0));
    }
    layout->addWidget(view_, 1);
    buttons_ = new QDialogButtonBox;
    accept_ = buttons_->addButton(accept, QDialogButtonBox::AcceptRole);
    reject_ = buttons_->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons_);
    accept_->setDefault(true);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DocumentGallery::showAvailability);
    connect(model_, &QStandardItemModel::itemChanged, this, &DocumentGallery::showAvailability);
    if (choice == Choice::One) {
        connect(view_, &QListView::activated, this, &QDialog::accept);
    }
    showAvailability();
    resize(kCell.width() * 4 + 48, 460);
    view_->setFocus();
}

void DocumentGallery::addButton(const QString& text, int result) {
    auto* button = buttons_->addButton(text, QDialogButtonBox::ActionRole);
    connect(button, &QPushButton::clicked, this, [this, result] { done(result); });
}

void DocumentGallery::setRejectText(const QString& text) {
    reject_->setText(text);
}

QList<int> DocumentGallery::chosen() const {
    QList<int> rows;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const bool taken = choice_ == Choice::Several
                               ? model_->item(row)->checkState() == Qt::Checked
                               : view_->selectionModel()->isSelected(model_->index(row, 0));
        if (taken) {
            rows << row;
        }
    }
    return rows;
}

void DocumentGallery::showAvailability() {
    accept_->setEnabled(!chosen().isEmpty());
}

}  // namespace gouache::ui
