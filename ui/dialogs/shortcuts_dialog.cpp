#include "ui/dialogs/shortcuts_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

/// Shows the rows whose name, keys or menu hold the text.
class ShortcutFilter : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const auto wanted = filterRegularExpression();
        for (int column = 0; column < ShortcutModel::kColumns; ++column) {
            const auto index = sourceModel()->index(row, column, parent);
            if (index.data().toString().contains(wanted)) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace

ShortcutsDialog::ShortcutsDialog(const ActionRegistry* actions, QWidget* parent)
    : QDialog(parent),
      model_(new ShortcutModel(actions, fixedKeys(), this)),
      found_(new ShortcutFilter(this)),
      table_(new QTableView) {
    setWindowTitle(tr("Keyboard shortcuts"));
    found_->setSourceModel(model_);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    found_->setDynamicSortFilter(false);
    table_->setModel(found_);
    table_->setAccessibleName(windowTitle());
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->verticalHeader()->hide();
    auto* header = table_->horizontalHeader();
    header->setSectionResizeMode(ShortcutModel::CommandColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ShortcutModel::KeysColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ShortcutModel::MenuColumn, QHeaderView::ResizeToContents);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);

    auto* buttons = new QDialogButtonBox;
    auto* defaults = buttons->addButton(tr("All as in the scheme"), QDialogButtonBox::ResetRole);
    auto* save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    // Enter is a key that one may want to assign.
    save->setAutoDefault(false);
    connect(defaults, &QPushButton::clicked, this, [this] {
        model_->resetAll();
        showSelected();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(buildTop());
    layout->addWidget(table_, 1);
    layout->addWidget(buildEditor());
    layout->addWidget(buttons);
    resize(720, 640);

    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutsDialog::showSelected);
    table_->setCurrentIndex(found_->index(0, 0));
    search_->setFocus();
}

QWidget* ShortcutsDialog::buildTop() {
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    schemes_ = new QComboBox;
    for (const KeyScheme scheme : kKeySchemes) {
        schemes_->addItem(displayName(scheme));
    }
    schemes_->setCurrentIndex(static_cast<int>(model_->scheme()));
    schemes_->setAccessibleName(tr("Keys as in"));
    auto* caption = new QLabel(tr("&Keys as in"));
    caption->setBuddy(schemes_);
    search_ = new QLineEdit;
    search_->setPlaceholderText(tr("Find a command or keys"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    row->addWidget(caption);
    row->addWidget(schemes_);
    row->addSpacing(12);
    row->addWidget(search_, 1);
    connect(schemes_, &QComboBox::activated, this, [this](int index) {
        model_->setScheme(kKeySchemes[index]);
        showSelected();
    });
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        found_->setFilterFixedString(text);
        table_->setCurrentIndex(found_->index(0, 0));
    });
    return top;
}

QWidget* ShortcutsDialog::buildEditor() {
    auto* editor = new QFrame;
    editor->setProperty("role", "card");
    auto* layout = new QVBoxLayout(editor);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    name_ = new QLabel;
    name_->setTextFormat(Qt::PlainText);
    name_->setProperty("role", "heading");
    keys_ = new QKeySequenceEdit;
    keys_->setAccessibleName(tr("New keys"));
    keys_->setMinimumWidth(150);
    set_ = new QPushButton(tr("&Use these keys"));
    add_ = new QPushButton(tr("Use &too"));
    add_->setToolTip(tr("Beside the keys that it has"));
    clear_ = new QPushButton(tr("&No keys"));
    reset_ = new QPushButton(tr("As in the &scheme"));
    for (QPushButton* button : {set_, add_, clear_, reset_}) {
        button->setAutoDefault(false);
    }
    conflict_ = new QLabel;
    conflict_->setTextFormat(Qt::PlainText);
    conflict_->setWordWrap(true);
    conflict_->setProperty("role", "problem");
    conflict_->setMinimumHeight(conflict_->fontMetrics().height() + 2);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(keys_, 1);
    for (QPushButton* button : {set_, add_, clear_, reset_}) {
        row->addWidget(button);
    }
    layout->addWidget(name_);
    layout->addLayout(row);
    layout->addWidget(conflict_);

    connect(keys_, &QKeySequenceEdit::keySequenceChanged, this,
            [this](const QKeySequence& sequence) {
                // One stroke, as everywhere in the program.
                if (sequence.count() > 1) {
                    keys_->setKeySequence(QKeySequence(sequence[0]));
                }
                showConflict();
            });
    connect(set_, &QPushButton::clicked, this, [this] { assign(false); });
    connect(add_, &QPushButton::clicked, this, [this] { assign(true); });
    connect(clear_, &QPushButton::clicked, this, [this] {
        model_->setKeys(selectedId(), {});
        showSelected();
    });
    connect(reset_, &QPushButton::clicked, this, [this] {
        model_->resetKeys(selectedId());
        showSelected();
    });
    return editor;
}

QString ShortcutsDialog::selectedId() const {
    return table_->currentIndex().data(ShortcutModel::IdRole).toString();
}

void ShortcutsDialog::showSelected() {
    const QString id = selectedId();
    const bool possible = !id.isEmpty();
    name_->setText(table_->currentIndex().siblingAtColumn(0).data().toString());
    keys_->setEnabled(possible);
    keys_->clear();
    clear_->setEnabled(possible && !model_->keysOf(id).isEmpty());
    reset_->setEnabled(possible && model_->overrides().contains(id));
    showConflict();
    if (!possible && table_->currentIndex().isValid()) {
        conflict_->setText(tr("These keys cannot be changed."));
    } else if (possible) {
        const QString others = table_->currentIndex().data(ShortcutModel::ConflictRole).toString();
        if (!others.isEmpty()) {
            conflict_->setText(tr("The keys are also those of: %1").arg(others));
        }
    }
}

void ShortcutsDialog::showConflict() {
    const QKeySequence key = keys_->keySequence();
    const QStringList users = model_->usersOf(key, selectedId());
    set_->setEnabled(!key.isEmpty());
    add_->setEnabled(!key.isEmpty() && !model_->keysOf(selectedId()).isEmpty());
    conflict_->setText(users.isEmpty() ? QString()
                                       : tr("%1 is now: %2. It would lose it.")
                                             .arg(key.toString(QKeySequence::NativeText),
                                                  users.join(QStringLiteral(", "))));
}

void ShortcutsDialog::assign(bool asSecond) {
    const QKeySequence key = keys_->keySequence();
    ActionRegistry::Keys keys = asSecond ? model_->keysOf(selectedId()) : ActionRegistry::Keys();
    if (!keys.contains(key)) {
        keys.append(key);
    }
    model_->setKeys(selectedId(), keys);
    showSelected();
    keys_->setFocus();
}

QList<FixedKey> ShortcutsDialog::fixedKeys() {
    return {{tr("Space + drag"), tr("Move the view")},
            {tr("Mouse wheel"), tr("Zoom at the pointer")},
            {tr("Shift + click"), tr("Straight line from the last point")},
            {tr("Alt + click"), tr("Pick a colour")},
            {QStringLiteral("\\"), tr("Held: the picture without the waiting result")},
            {tr("Esc"), tr("Take the stroke under way back")},
            {tr("Ctrl+Up, Ctrl+Down"),
             tr("In the prompt: more or less emphasis on the selected words")}};
}

}  // namespace gouache::ui
