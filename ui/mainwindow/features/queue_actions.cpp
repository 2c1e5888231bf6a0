#include <QApplication>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <algorithm>
#include <memory>

#include "core/io/image_file.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/generate_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/queue_dock.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/generation_flow.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/queue_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/models/queue_model.h"
#include "ui/models/time_left.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/desktop_notification.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

struct QueueActions {
    Q_DECLARE_TR_FUNCTIONS(QueueActions)
};

/// Shorter work ends while the user still looks.
constexpr qint64 kLongWorkMs = 8000;

bool isPicture(const QString& path) {
    return imageFileFormatOf(path.toStdString()).has_value();
}

/// Files that are no picture or document of their own.
bool isForBatch(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return QFileInfo(path).isDir() || ending == QLatin1String("csv") ||
           ending == QLatin1String("tsv") || ending == QLatin1String("txt");
}

/// What was dropped on the canvas may be meant as a batch; true where it is taken as one.
void followDrops(const WindowContext& w, QueueFlow* flow) {
    w.pictures.setBatchTaker([flow, window = &w.window](const QStringList& paths) {
        if (std::ranges::any_of(paths, isForBatch)) {
            flow->openBatch(paths);
            return true;
        }
        if (paths.size() < 2 || !std::ranges::all_of(paths, isPicture)) {
            return false;
        }
        QMenu menu(window);
        const auto* layers = menu.addAction(QueueActions::tr(
            "Place %n picture(s) as layers", nullptr, static_cast<int>(paths.size())));
        const auto* batch = menu.addAction(QueueActions::tr("Make a batch of them…"));
        menu.addSeparator();
        menu.addAction(QueueActions::tr("Cancel"));
        const QAction* chosen = menu.exec(QCursor::pos());
        if (chosen == batch) {
            flow->openBatch(paths);
        }
        return chosen != layers;
    });
}

void tellWhenDone(const WindowContext& w) {
    struct Work {
        QElapsedTimer clock;
        int pictures = 0;
    };
    auto work = std::make_shared<Work>();
    const QueueBridge* bridge = &w.session.queue.bridge();
    QObject::connect(bridge, &QueueBridge::progressed, &w.window, [work] {
        if (!work->clock.isValid()) {
            work->clock.start();
        }
    });
    QObject::connect(bridge, &QueueBridge::pictureKept, &w.window, [work] { ++work->pictures; });
    QObject::connect(bridge, &QueueBridge::idle, &w.window, [work, window = &w.window] {
        const Work ended = std::exchange(*work, {});
        if (ended.clock.isValid() && ended.clock.elapsed() >= kLongWorkMs && ended.pictures > 0) {
            notifyEnded(window, QueueActions::tr("The queue is done"),
                        QueueActions::tr("%n picture(s) made", nullptr, ended.pictures));
        }
    });
}

}  // namespace

void addQueueDock(const WindowContext& w) {
    auto* dock = new QueueDock(&w.session.queue, &w.window);
    w.docks.add(dock, {.area = Qt::RightDockWidgetArea,
                       .tabbedWith = QStringLiteral("prompt"),
                       .visible = true,
                       .size = 0,
                       .icon = "queue",
                       .keys = "F12"});
    w.docks.raise(QStringLiteral("prompt"));
    auto* flow = new QueueFlow(
        &w.session,
        {&w.window, w.prompt.form(), dock, &w.docks, &w.notice, &w.generation, &w.pictures},
        &w.window);
    QAction* enqueue = w.actions.add(
        {.id = "queue.addCanvas",
         .text = QueueActions::tr("Add to the &queue"),
         .category = ActionCategory::Generate,
         .section = 0,
         .icon = "queue-add",
         .keys = "Ctrl+Alt+Q",
         .statusTip =
             QueueActions::tr("Make it when its turn comes; it is kept on disk until then"),
         .searchWords = QueueActions::tr("enqueue later job")},
        [flow] { flow->addCanvas(); });
    w.prompt.bar()->addCommand(enqueue);
    w.actions.add(
        {.id = "queue.batch",
         .text = QueueActions::tr("New &batch…"),
         .category = ActionCategory::Generate,
         .section = 50,
         .icon = "layers",
         .keys = "Ctrl+Alt+B",
         .statusTip = QueueActions::tr("Make pictures of a folder, a table or a list of prompts"),
         .searchWords = QueueActions::tr("CSV folder products sweep grid many")},
        [flow] { flow->openBatch(); });
    QAction* pause = w.actions.add(
        {.id = "queue.pause",
         .text = QueueActions::tr("Pa&use the queue"),
         .category = ActionCategory::Generate,
         .section = 50,
         .icon = "pause",
         .keys = "Pause",
         .statusTip =
             QueueActions::tr("What runs now ends; nothing else begins until it is resumed"),
         .checkable = true},
        [queue = &w.session.queue](bool on) { queue->setPaused(on); });
    const auto showPause = [pause, queue = &w.session.queue] {
        pause->setChecked(queue->isPaused());
    };
    showPause();
    QObject::connect(&w.session.queue, &QueueHost::pausedChanged, pause, showPause);
    followDrops(w, flow);
    tellWhenDone(w);
}

}  // namespace gouache::ui
