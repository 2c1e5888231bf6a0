#include "ui/docks/staging_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

#include "ui/models/staged_results.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kThumb = 56;

QToolButton* button(const char* iconName, const QString& name, const QString& key) {
    auto* made = new QToolButton;
    made->setIcon(icon(iconName));
    made->setAccessibleName(name);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(name, key));
    return made;
}

}  // namespace

StagingBar::StagingBar(StagedResults* results, QWidget* parent)
    : QFrame(parent), results_(results), list_(new QListView), counter_(new QLabel) {
    setProperty("role", "staging");
    setAccessibleName(tr("Results"));
    list_->setModel(results);
    list_->setViewMode(QListView::IconMode);
    list_->setFlow(QListView::LeftToRight);
    list_->setWrapping(false);
    list_->setMovement(QListView::Static);
    list_->setIconSize({kThumb, kThumb});
    list_->setGridSize({kThumb + 10, kThumb + 10});
    list_->setFixedHeight(kThumb + 20);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("Results"));

    previous_ = button("previous", tr("Previous result"), tr("Alt+Left"));
    next_ = button("next", tr("Next result"), tr("Alt+Right"));
    auto* accept = new QPushButton(tr("Accept"));
    accept->setProperty("role", "main");
    accept->setToolTip(tr("Keep this result as a layer (Ctrl+Shift+A)"));
    accept->setAccessibleName(tr("Accept the result"));
    auto* discard = new QPushButton(tr("Discard"));
    discard->setToolTip(
        tr("Leave this result out of the picture (Ctrl+Backspace); its file in the results folder "
           "stays"));
    discard->setAccessibleName(tr("Discard the result"));
    auto* discardAll = new QToolButton;
    discardAll->setIcon(icon("trash"));
    discardAll->setToolTip(tr("Discard all results; their files in the results folder stay"));
    discardAll->setAccessibleName(tr("Discard all results"));
    counter_->setProperty("role", "caption");

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(previous_);
    layout->addWidget(counter_);
    layout->addWidget(next_);
    layout->addWidget(list_, 1);
    layout->addWidget(accept);
    layout->addWidget(discard);
    layout->addWidget(discardAll);

    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { results_->setCurrent(index.row()); });
    connect(results_, &StagedResults::currentChanged, this, &StagingBar::showCurrent);
    connect(results_, &QAbstractItemModel::rowsInserted, this, &StagingBar::showCurrent);
    connect(results_, &QAbstractItemModel::modelReset, this, &StagingBar::showCurrent);
    connect(previous_, &QToolButton::clicked, this, [this] { results_->step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { results_->step(1); });
    connect(accept, &QPushButton::clicked, this, &StagingBar::acceptClicked);
    connect(discard, &QPushButton::clicked, this, &StagingBar::discardClicked);
    connect(discardAll, &QToolButton::clicked, results_, &StagedResults::clear);
    showCurrent();
}

void StagingBar::showCurrent() {
    const int count = results_->rowCount();
    const QModelIndex current = results_->index(results_->current());
    if (list_->currentIndex() != current) {
        list_->setCurrentIndex(current);
    }
    counter_->setText(tr("%1 / %2").arg(results_->current() + 1).arg(count));
    previous_->setEnabled(count > 1);
    next_->setEnabled(count > 1);
    setVisible(count > 0);
}

}  // namespace gouache::ui
