#include "ui/shell/command_search.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "ui/shell/command_delegate.h"
#include "ui/shell/command_list_model.h"

namespace gouache::ui {

namespace {

constexpr QSize kSize{560, 420};

}  // namespace

CommandSearch::CommandSearch(const ActionRegistry* actions, const QStringList& recent,
                             QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      model_(new CommandListModel(actions, this)),
      field_(new QLineEdit),
      list_(new QListView),
      tip_(new QLabel) {
    setWindowTitle(tr("Search the commands"));
    setAccessibleName(windowTitle());
    setProperty("role", "palette");
    model_->setRecent(recent);
    field_->setPlaceholderText(tr("What do you want to do?"));
    field_->setAccessibleName(windowTitle());
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    list_->setModel(model_);
    list_->setItemDelegate(new CommandDelegate(list_));
    list_->setAccessibleName(tr("Commands found"));
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setMouseTracking(true);
    tip_->setTextFormat(Qt::PlainText);
    tip_->setProperty("role", "hint");
    tip_->setWordWrap(true);
    tip_->setMinimumHeight(tip_->fontMetrics().height() + 4);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(field_);
    layout->addWidget(list_, 1);
    layout->addWidget(tip_);
    resize(kSize);

    connect(field_, &QLineEdit::textChanged, this, &CommandSearch::search);
    connect(list_, &QListView::clicked, this, &CommandSearch::choose);
    connect(list_, &QListView::entered, list_, &QListView::setCurrentIndex);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                tip_->setText(current.data(Qt::ToolTipRole).toString());
            });
    search({});
}

void CommandSearch::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (const QWidget* parent = parentWidget()) {
        const QPoint corner = parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 80));
        move(corner);
    }
    field_->setFocus(Qt::PopupFocusReason);
}

void CommandSearch::search(const QString& query) {
    model_->setQuery(query);
    if (model_->rowCount() == 0) {
        tip_->setText(tr("No command is called so."));
    } else {
        // Disabled rows cannot be selected by the view's own keys, but be shown as current.
        list_->setCurrentIndex(model_->index(0));
    }
    list_->scrollToTop();
}

void CommandSearch::choose(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    if (!index.data(CommandListModel::EnabledRole).toBool()) {
        tip_->setText(tr("This cannot be done now."));
        return;
    }
    const QByteArray id = index.data(CommandListModel::IdRole).toByteArray();
    accept();
    Q_EMIT chosen(id);
}

bool CommandSearch::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_ || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const int rows = model_->rowCount();
    int row = list_->currentIndex().row();
    constexpr int kPage = 8;
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            row = row + 1 < rows ? row + 1 : 0;
            break;
        case Qt::Key_Up:
            row = row > 0 ? row - 1 : rows - 1;
            break;
        case Qt::Key_PageDown:
            row = qMin(row + kPage, rows - 1);
            break;
        case Qt::Key_PageUp:
            row = qMax(row - kPage, 0);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(list_->currentIndex());
            return true;
        default:
            return false;
    }
    list_->setCurrentIndex(model_->index(row));
    return true;
}

}  // namespace gouache::ui
