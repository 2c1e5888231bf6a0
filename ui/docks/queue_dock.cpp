#include "ui/docks/queue_dock.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bridge/error_text.h"
#include "ui/bridge/local_paths.h"
#include "ui/bridge/queue_host.h"
#include "ui/docks/queue_commands.h"
#include "ui/docks/queue_delegate.h"
#include "ui/docks/queue_filter_bar.h"
#include "ui/docks/queue_header.h"
#include "ui/models/queue_feed.h"
#include "ui/models/queue_filter.h"
#include "ui/models/queue_model.h"
#include "ui/models/time_left.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

/// Progress comes many times a second; the time left need not.
constexpr int kOutlookMs = 250;

}  // namespace

QueueDock::QueueDock(QueueHost* host, QWidget* parent)
    : QDockWidget(tr("Queue"), parent),
      host_(host),
      model_(new QueueModel(this)),
      feed_(new QueueFeed(host, model_, this)),
      filter_(new QueueFilter(this)),
      commands_(new QueueCommands(host, model_, this)),
      header_(new QueueHeader),
      pages_(new QStackedWidget),
      list_(new QListView),
      empty_(new QLabel) {
    setObjectName(QStringLiteral("queue"));
    setAcceptDrops(true);
    filter_->setSourceModel(model_);
    filterBar_ = new QueueFilterBar(model_, filter_);
    buildList();
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setTextFormat(Qt::PlainText);
    empty_->setProperty("role", "hint");
    pages_->addWidget(list_);
    pages_->addWidget(empty_);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(10, 6, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(header_);
    layout->addWidget(filterBar_);
    layout->addWidget(pages_, 1);
    setWidget(body);

    connect(header_, &QueueHeader::pauseWanted, host, &QueueHost::setPaused);
    connect(header_, &QueueHeader::addWanted, this, &QueueDock::addWanted);
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillQueueMenu(*menu);
    });
    header_->setMenu(menu);
    connect(filterBar_, &QueueFilterBar::searched, this, [this](const QString& text) {
        feed_->search(
            text, [this](const std::optional<QSet<QString>>& found) { filter_->setFound(found); });
    });
    connect(filterBar_, &QueueFilterBar::jobsDropped, this,
            [host](const std::vector<JobId>& jobs, const QString& profile) {
                host->change([jobs, name = profile.toStdString()](JobQueue& queue) {
                    return queue.setProfile(jobs, name);
                });
            });
    connect(model_, &QueueModel::filesDropped, this, &QueueDock::filesDropped);

    outlookTimer_.setSingleShot(true);
    outlookTimer_.setInterval(kOutlookMs);
    connect(&outlookTimer_, &QTimer::timeout, this, &QueueDock::showOutlook);
    const auto soon = [this] {
        if (!outlookTimer_.isActive()) {
            outlookTimer_.start();
        }
    };
    connect(model_, &QAbstractItemModel::dataChanged, this, soon);
    connect(model_, &QueueModel::contentChanged, this, &QueueDock::showOutlook);
    connect(filter_, &QAbstractItemModel::rowsInserted, this, soon);
    connect(filter_, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(filter_, &QAbstractItemModel::modelReset, this, soon);
    const auto showProfiles = [this] {
        QStringList names;
        for (const SchedulerProfile& profile : host_->profiles()) {
            names << QString::fromStdString(profile.profile.name);
        }
        filterBar_->setProfiles(names);
    };
    connect(host, &QueueHost::profilesChanged, this, showProfiles);
    connect(host, &QueueHost::pausedChanged, this, &QueueDock::showRunner);
    connect(host, &QueueHost::runnerChanged, this, &QueueDock::showRunner);
    connect(host, &QueueHost::heldChanged, this, &QueueDock::showRunner);
    connect(host, &QueueHost::stateChanged, this, &QueueDock::showRunner);
    showProfiles();
    showRunner();
    showOutlook();
}

QueueDock::~QueueDock() = default;

void QueueDock::buildList() {
    list_->setModel(filter_);
    list_->setItemDelegate(new QueueDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setDragDropMode(QAbstractItemView::DragDrop);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setDropIndicatorShown(true);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Jobs of the queue"));
    list_->installEventFilter(this);
    connect(list_, &QListView::customContextMenuRequested, this, &QueueDock::showMenu);
    connect(list_, &QListView::activated, this, &QueueDock::activate);
}

std::vector<const JobRow*> QueueDock::selectedRows() const {
    QModelIndexList chosen = list_->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    std::vector<const JobRow*> rows;
    for (const QModelIndex& index : std::as_const(chosen)) {
        if (const JobRow* row = model_->rowAt(filter_->mapToSource(index))) {
            rows.push_back(row);
        }
    }
    return rows;
}

void QueueDock::selectJob(const JobId& job) {
    const QModelIndex index = filter_->mapFromSource(model_->indexOf(job));
    if (index.isValid()) {
        list_->setCurrentIndex(index);
        list_->scrollTo(index);
    }
}

// What it shows

void QueueDock::showOutlook() {
    std::vector<const JobRow*> rows;
    std::optional<Money> spent;
    const std::string batch = filter_->batch().toStdString();
    for (const JobRow& row : model_->rows()) {
        if (!batch.empty() && row.batch != batch) {
            continue;
        }
        rows.push_back(&row);
        if (row.cost && (!spent || spent->currency == row.cost->currency)) {
            spent = spent ? *spent + *row.cost : *row.cost;
        }
    }
    header_->setOutlook(
        outlookOf(rows, [this](const JobId& job) { return model_->progressOf(job); }), spent);
    empty_->setText(model_->rowCount() == 0
                        ? tr("Drop pictures, folders, tables or lists of prompts here.\nEverything "
                             "in the queue is kept on disk, also through a crash.")
                        : tr("No job is like that."));
    pages_->setCurrentIndex(filter_->rowCount() == 0 ? 1 : 0);
}

void QueueDock::showRunner() {
    if (host_->state() == QueueHost::State::Failed) {
        header_->setPaused(false, errorSentence(*host_->error()));
        return;
    }
    header_->setPaused(host_->isPaused(), host_->isPaused() && host_->pauseReason()
                                              ? errorSentence(*host_->pauseReason())
                                              : QString());
    QStringList hints;
    if (host_->runner() == QueueHost::Runner::Elsewhere) {
        hints << tr("Another Gouache makes these jobs. What you add here is made, too.");
    }
    for (const HeldProfile& held : host_->heldProfiles()) {
        hints << tr("%1 takes no jobs: %2")
                     .arg(QString::fromStdString(held.profile), errorSentence(held.reason));
    }
    header_->setHint(hints.join(QLatin1Char('\n')));
}

// What can be done

void QueueDock::activate(const QModelIndex& index) {
    const JobRow* row = model_->rowAt(filter_->mapToSource(index));
    if (row == nullptr) {
        return;
    }
    if (row->state == JobState::Pending) {
        Q_EMIT editWanted(row->id);
    } else if (row->picturesDone > 0 && !row->thumbnail.empty()) {
        Q_EMIT openWanted(QString::fromStdString(row->thumbnail));
    }
}

void QueueDock::deleteSelected() {
    const auto rows = selectedRows();
    const QueueCommands::Offer offer = commands_->offerFor(rows);
    if (offer.waiting + offer.running > 0) {
        commands_->cancel(rows);
    } else {
        commands_->remove(rows);
    }
}

void QueueDock::fillJobMenu(QMenu& menu) {
    const auto rows = selectedRows();
    const QueueCommands::Offer offer = commands_->offerFor(rows);
    const auto add = [&menu, this](const char* iconName, const QString& text,
                                   const QKeySequence& key, auto run) {
        QAction* action = menu.addAction(*iconName == '\0' ? QIcon() : icon(iconName), text, this,
                                         std::move(run));
        action->setShortcut(key);  // shown only: handleKey() hears it
        return action;
    };
    // Asked for again: the rows may be others by the time that an entry is chosen.
    const auto withRows = [this](void (QueueCommands::*command)(const QueueCommands::Rows&)) {
        return [this, command] { (commands_->*command)(selectedRows()); };
    };
    if (rows.size() == 1 && offer.waiting == 1) {
        add("sliders", tr("Edit…"), Qt::Key_Return,
            [this, id = rows.front()->id] { Q_EMIT editWanted(id); });
    }
    if (rows.size() == 1 && rows.front()->picturesDone > 0 && !rows.front()->thumbnail.empty()) {
        const QString file = QString::fromStdString(rows.front()->thumbnail);
        add("image", tr("Show on the canvas"), Qt::Key_Return,
            [this, file] { Q_EMIT openWanted(file); });
        add("folder", tr("Show in its folder"), {}, [this, file] { Q_EMIT folderWanted(file); });
    }
    if (offer.waiting > 0) {
        add("up", tr("Make next"), QKeySequence(Qt::ALT | Qt::Key_Home),
            withRows(&QueueCommands::makeNext));
        add("", tr("Earlier"), QKeySequence(Qt::ALT | Qt::Key_Up),
            [this] { commands_->moveBy(selectedRows(), -1); });
        add("", tr("Later"), QKeySequence(Qt::ALT | Qt::Key_Down),
            [this] { commands_->moveBy(selectedRows(), 1); });
        auto* profiles = menu.addMenu(tr("Make on"));
        const auto choose = [this, profiles](const QString& text, const QString& profile) {
            profiles->addAction(
                text, this, [this, profile] { commands_->setProfile(selectedRows(), profile); });
        };
        choose(tr("Any profile"), {});
        for (const SchedulerProfile& profile : host_->profiles()) {
            const QString name = QString::fromStdString(profile.profile.name);
            choose(name, name);
        }
    }
    if (!menu.isEmpty()) {
        menu.addSeparator();
    }
    if (!rows.empty()) {
        add("duplicate", tr("Duplicate"), {}, withRows(&QueueCommands::duplicate));
    }
    if (offer.retriable > 0) {
        add("redo", tr("Try again"), {}, withRows(&QueueCommands::retry));
    }
    if (offer.waiting + offer.running > 0) {
        add("stop", tr("Cancel"), QKeySequence::Delete, withRows(&QueueCommands::cancel));
    }
    if (offer.removable > 0) {
        add("remove", tr("Take out of the list"),
            offer.waiting + offer.running == 0 ? QKeySequence(QKeySequence::Delete)
                                               : QKeySequence(),
            withRows(&QueueCommands::remove));
    }
    if (!offer.batch.empty()) {
        menu.addSeparator();
        fillBatchMenu(menu, offer.batch);
    }
}

void QueueDock::fillBatchMenu(QMenu& menu, const BatchId& batch) {
    const auto found = std::ranges::find(model_->batches(), batch, &BatchRecord::id);
    if (found == model_->batches().end()) {
        return;
    }
    const bool paused = found->paused;
    menu.addAction(icon(paused ? "play" : "pause"),
                   paused ? tr("Resume its batch") : tr("Pause its batch"), this,
                   [this, batch, paused] { commands_->setBatchPaused(batch, !paused); });
    menu.addAction(tr("Budget of its batch…"), this, [this, batch] { Q_EMIT budgetWanted(batch); });
    if (found->grid) {
        menu.addAction(icon("grid"), tr("Put its pictures together"), this,
                       [this, batch] { Q_EMIT gridWanted(batch); });
    }
}

void QueueDock::fillQueueMenu(QMenu& menu) {
    QAction* group = menu.addAction(tr("Jobs of one model together"));
    group->setCheckable(true);
    group->setChecked(host_->groupsByModel());
    group->setToolTip(tr("A later job of the model that is loaded comes first"));
    connect(group, &QAction::triggered, host_, &QueueHost::setGroupByModel);
    menu.addSeparator();
    menu.addAction(icon("redo"), tr("Try failed ones again"), commands_,
                   &QueueCommands::retryFailed);
    menu.addAction(icon("remove"), tr("Take done ones out of the list"), commands_,
                   &QueueCommands::removeDone);
    menu.addAction(icon("search"), tr("Look for lost pictures…"), this, &QueueDock::lostWanted);
    if (!filter_->batch().isEmpty()) {
        menu.addSeparator();
        fillBatchMenu(menu, filter_->batch().toStdString());
    }
}

void QueueDock::showMenu(const QPoint& at) {
    if (selectedRows().empty()) {
        return;
    }
    QMenu menu(this);
    fillJobMenu(menu);
    menu.exec(list_->viewport()->mapToGlobal(at));
}

bool QueueDock::handleKey(const QKeyEvent& key) {
    const bool alt = key.modifiers() == Qt::AltModifier;
    switch (key.key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (key.modifiers() != Qt::NoModifier) {
                return false;
            }
            deleteSelected();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (alt) {
                commands_->moveBy(selectedRows(), key.key() == Qt::Key_Up ? -1 : 1);
            }
            return alt;
        case Qt::Key_Home:
            if (alt) {
                commands_->makeNext(selectedRows());
            }
            return alt;
        default:
            return false;
    }
}

bool QueueDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::KeyPress) {
            return handleKey(key);
        }
        // Keys that the window has commands for, too.
        const bool mine =
            key.matches(QKeySequence::SelectAll) || key.key() == Qt::Key_Delete ||
            key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Return ||
            (key.modifiers() == Qt::AltModifier &&
             (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down || key.key() == Qt::Key_Home));
        if (mine && (key.modifiers() == Qt::NoModifier || key.modifiers() == Qt::AltModifier ||
                     key.matches(QKeySequence::SelectAll))) {
            event->accept();
            return true;
        }
    }
    return QDockWidget::eventFilter(watched, event);
}

void QueueDock::dragEnterEvent(QDragEnterEvent* event) {
    if (!localPaths(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void QueueDock::dropEvent(QDropEvent* event) {
    const QStringList paths = localPaths(event->mimeData());
    if (!paths.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT filesDropped(paths);
    }
}

}  // namespace gouache::ui
