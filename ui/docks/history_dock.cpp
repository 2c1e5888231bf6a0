#include "ui/docks/history_dock.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/models/history_model.h"
#include "ui/theme/theme.h"

namespace gouache::ui {

namespace {

/// Undone steps are shown as what may come again.
class StepDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(HistoryModel::UndoneRole).toBool()) {
            option->font.setItalic(true);
            option->palette.setColor(QPalette::Text, themeColors().subtleText);
        }
    }
};

}  // namespace

HistoryDock::HistoryDock(HistoryModel* model, QWidget* parent)
    : QDockWidget(tr("History"), parent), model_(model), list_(new QListView), memory_(new QLabel) {
    setObjectName(QStringLiteral("history"));
    list_->setModel(model);
    list_->setItemDelegate(new StepDelegate(list_));
    list_->setAccessibleName(tr("History"));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setUniformItemSizes(true);
    memory_->setTextFormat(Qt::PlainText);
    memory_->setProperty("role", "hint");
    memory_->setAccessibleName(tr("Memory of the history"));
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 2, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(list_, 1);
    layout->addWidget(memory_);
    setWidget(body);

    const auto choose = [this](const QModelIndex& index) { model_->goTo(index.row()); };
    connect(list_, &QListView::clicked, this, choose);
    connect(list_, &QListView::activated, this, choose);
    connect(model_, &HistoryModel::currentChanged, this, &HistoryDock::showCurrent);
    connect(model_, &QAbstractItemModel::modelReset, this, &HistoryDock::showCurrent);
    showCurrent();
}

void HistoryDock::showCurrent() {
    const QModelIndex current = model_->index(model_->currentRow());
    list_->setCurrentIndex(current);
    list_->scrollTo(current);
    const QLocale locale;
    const auto size = [&locale](std::size_t bytes) {
        return locale.formattedDataSize(static_cast<qint64>(bytes), 0);
    };
    memory_->setText(tr("%1 of %2").arg(size(model_->byteCount()), size(model_->budget())));
}

}  // namespace gouache::ui
