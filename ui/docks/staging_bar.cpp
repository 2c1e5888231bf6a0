#include "ui/docks/staging_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWhatsThis>

#include "ui/bridge/note_words.h"
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
    : QFrame(parent),
      results_(results),
      list_(new QListView),
      counter_(new QLabel),
      notes_(new QToolButton),
      acceptMore_(new QToolButton),
      commands_(new QHBoxLayout) {
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
    accept->setToolTip(tr("Keep this result as a layer"));
    accept->setAccessibleName(tr("Accept the result"));
    auto* discard = new QPushButton(tr("Discard"));
    discard->setToolTip(
        tr("Leave this result out of the picture; its file in the results folder stays"));
    discard->setAccessibleName(tr("Discard the result"));
    auto* discardAll = new QToolButton;
    discardAll->setIcon(icon("trash"));
    discardAll->setToolTip(
        tr("Discard all results but the pinned ones; their files in the results folder stay"));
    discardAll->setAccessibleName(tr("Discard all results"));
    counter_->setProperty("role", "caption");
    acceptMore_->setIcon(icon("down"));
    acceptMore_->setAccessibleName(tr("Other ways to accept"));
    acceptMore_->setToolTip(tr("Other ways to accept"));
    acceptMore_->setPopupMode(QToolButton::InstantPopup);
    acceptMore_->setMenu(new QMenu(acceptMore_));
    notes_->setIcon(icon("info"));
    notes_->setAccessibleName(tr("What went otherwise"));
    connect(notes_, &QToolButton::clicked, this, [this] {
        QWhatsThis::showText(notes_->mapToGlobal(QPoint(0, 0)), notes_->toolTip(), notes_);
    });
    auto* compare = new QToolButton;
    compare->setIcon(icon("compare"));
    compare->setAccessibleName(tr("Compare with before"));
    compare->setToolTip(tr("Hold to see the picture without the result (\\ on the canvas)"));
    commands_->setSpacing(2);
    commands_->addWidget(compare);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(previous_);
    layout->addWidget(counter_);
    layout->addWidget(next_);
    layout->addWidget(list_, 1);
    layout->addWidget(notes_);
    layout->addLayout(commands_);
    layout->addWidget(accept);
    layout->addWidget(acceptMore_);
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
    connect(discardAll, &QToolButton::clicked, results_, &StagedResults::removeUnpinned);
    connect(compare, &QToolButton::pressed, this, [this] { Q_EMIT compareHeld(true); });
    connect(compare, &QToolButton::released, this, [this] { Q_EMIT compareHeld(false); });
    showCurrent();
}

void StagingBar::addCommand(QAction* action) {
    auto* made = new QToolButton;
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setAccessibleName(action->text().remove(QLatin1Char('&')));
    commands_->addWidget(made);
}

void StagingBar::addAcceptCommand(QAction* action) {
    acceptMore_->menu()->addAction(action);
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
    showNotes();
    setVisible(count > 0);
}

void StagingBar::showNotes() {
    const GeneratedPicture* picture = results_->currentPicture();
    QStringList sentences;
    if (picture != nullptr) {
        for (const std::string& note : picture->result.notes) {
            sentences << noteSentence(note).toHtmlEscaped();
        }
    }
    notes_->setToolTip(
        sentences.isEmpty()
            ? QString()
            : QStringLiteral("<p>%1</p>").arg(sentences.join(QLatin1String("</p><p>"))));
    notes_->setAccessibleDescription(sentences.join(QLatin1Char(' ')));
    notes_->setVisible(!sentences.isEmpty());
}

}  // namespace gouache::ui
