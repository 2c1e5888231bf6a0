#include "ui/dialogs/restore_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/dialogs/settings_difference.h"

namespace gouache::ui {

namespace {

QTableWidgetItem* cell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

QLabel* line(const QString& text, const char* role) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", role);
    return label;
}

}  // namespace

RestoreDialog::RestoreDialog(const QString& fileName, const GenerationRequest& now,
                             const GenerationRequest& restored,
                             const std::vector<std::pair<std::string, std::string>>& others,
                             bool modelKnown, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Restore the settings?"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(line(tr("“%1” knows how it was made.").arg(fileName), "heading"));

    auto* table = new QTableWidget(0, 3);
    table->setHorizontalHeaderLabels({tr("Setting"), tr("Now"), tr("In the picture")});
    table->setAccessibleName(tr("What restoring changes"));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const SettingRow& setting : settingsDifference(now, restored)) {
        if (!setting.differs()) {
            continue;
        }
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, cell(setting.name));
        table->setItem(row, 1, cell(setting.now));
        table->setItem(row, 2, cell(setting.restored));
        ++differences_;
    }
    table->resizeRowsToContents();
    table->setMinimumSize(560, std::min(340, 60 + table->verticalHeader()->length()));
    if (differences_ > 0) {
        layout->addWidget(
            line(tr("Restoring changes these settings; the others are the same already."), "hint"));
        layout->addWidget(table, 1);
    } else {
        delete table;
        layout->addWidget(line(tr("All its settings are the same as yours now."), "hint"));
    }
    if (!modelKnown) {
        layout->addWidget(line(tr("Its model “%1” is not on this computer: the model chosen now "
                                  "stays, so the picture will differ.")
                                   .arg(QString::fromStdString(restored.model)),
                               "problem"));
    }
    if (!others.empty()) {
        QStringList names;
        for (const auto& [name, value] : others) {
            names << QString::fromStdString(name);
        }
        layout->addWidget(
            line(tr("Not used here: %1").arg(names.join(QStringLiteral(", "))), "hint"));
    }
    if (restored.init || restored.mask || !restored.controls.empty()) {
        inputs_ = new QCheckBox(tr("Also put its starting picture, mask and sketch on the canvas"));
        inputs_->setChecked(true);
        layout->addWidget(inputs_);
    }
    auto* buttons = new QDialogButtonBox;
    auto* restore = buttons->addButton(tr("Restore settings"), QDialogButtonBox::AcceptRole);
    restore->setProperty("role", "main");
    restore->setDefault(true);
    buttons->addButton(tr("Keep mine"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool RestoreDialog::restoresInputs() const {
    return inputs_ != nullptr && inputs_->isChecked();
}

}  // namespace gouache::ui
