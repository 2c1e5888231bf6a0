#include "ui/docks/results_dock.h"

#include <QCheckBox>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/models/result_history.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kThumb = 96;

}  // namespace

ResultsDock::ResultsDock(ResultHistory* history, QWidget* parent)
    : QDockWidget(tr("Results"), parent), history_(history), list_(new QListView) {
    setObjectName(QStringLiteral("results"));
    list_->setModel(history);
    list_->setViewMode(QListView::IconMode);
    list_->setMovement(QListView::Static);
    list_->setResizeMode(QListView::Adjust);
    list_->setUniformItemSizes(true);
    list_->setIconSize({kThumb, kThumb});
    list_->setGridSize({kThumb + 10, kThumb + 10});
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Results of the document"));
    list_->setToolTip(tr("Double click: show it on the canvas again"));
    auto* all = new QCheckBox(tr("All documents"));
    all->setToolTip(tr("Show the results of every document"));
    all->setChecked(history->showsAll());
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(10, 4, 10, 10);
    column->setSpacing(6);
    column->addWidget(all);
    column->addWidget(list_, 1);
    setWidget(body);
    connect(all, &QCheckBox::toggled, history_, &ResultHistory::setShowsAll);
    connect(list_, &QListView::activated, this, &ResultsDock::activated);
    connect(list_, &QListView::customContextMenuRequested, this, &ResultsDock::showMenu);
}

QModelIndex ResultsDock::current() const {
    return list_->currentIndex();
}

void ResultsDock::showMenu(const QPoint& at) {
    const QModelIndex index = list_->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    menu.addAction(icon("image"), tr("Show on the canvas"), this,
                   [this, index] { Q_EMIT activated(index); });
    menu.addAction(tr("Use its settings"), this, [this, index] { Q_EMIT settingsWanted(index); });
    QAction* pin = menu.addAction(icon("pin"), tr("Pinned"));
    pin->setCheckable(true);
    pin->setChecked(index.data(ResultHistory::PinnedRole).toBool());
    connect(pin, &QAction::triggered, this,
            [this, index](bool on) { history_->setPinned(index, on); });
    menu.addAction(icon("folder"), tr("Show in its folder"), this,
                   [this, index] { Q_EMIT folderWanted(index); });
    menu.exec(list_->viewport()->mapToGlobal(at));
}

}  // namespace gouache::ui
