#include "ui/dialogs/shortcuts_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gouache::ui {

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutRow>& rows, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* table = new QTableWidget(static_cast<int>(rows.size()), 2);
    table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
    table->setAccessibleName(windowTitle());
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < rows.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows.at(row).keys));
        table->setItem(row, 1, new QTableWidgetItem(rows.at(row).what));
    }
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(560, 560);
}

QList<ShortcutRow> ShortcutsDialog::canvasKeys() {
    return {{QStringLiteral("[  ]"), tr("Smaller, larger brush")},
            {tr("Space + drag"), tr("Move the view")},
            {tr("Mouse wheel"), tr("Zoom at the pointer")},
            {tr("Shift + click"), tr("Straight line from the last point")},
            {tr("Alt + click"), tr("Pick a colour")},
            {QStringLiteral("\\"), tr("Held: the picture without the waiting result")},
            {tr("Enter"), tr("On the canvas: keep the waiting result as a layer")},
            {tr("Esc"), tr("Take the stroke under way back")},
            {tr("Ctrl+Up, Ctrl+Down"),
             tr("In the prompt: more or less emphasis on the selected words")}};
}

}  // namespace gouache::ui
