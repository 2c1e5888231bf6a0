#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHash>
#include <QMainWindow>
#include <QUrl>
#include <QUuid>
#include <memory>

#include "ui/bridge/error_text.h"
#include "ui/bridge/picture_file.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/docks/prompt_dock.h"
#include "ui/docks/request_form.h"
#include "ui/docks/results_dock.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/session.h"
#include "ui/models/result_history.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

/// What the results of the shown document go by: its file, or until it has one a name of its own.
void followDocument(const WindowContext& w, ResultHistory* history) {
    Session* session = &w.session;
    const auto keys = std::make_shared<QHash<const Document*, QString>>();
    const auto follow = [=] {
        QString& key = (*keys)[&session->document()];
        const QString before = key;
        if (!session->file.isEmpty()) {
            key = session->file;
            if (before.startsWith(QLatin1String("unsaved-"))) {
                history->renameDocument(before, key);
            }
        } else if (!key.startsWith(QLatin1String("unsaved-"))) {
            key = QLatin1String("unsaved-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        history->setDocument(key);
        if (!session->generation.isBusy()) {
            session->results.setDocument(key);
        }
    };
    QObject::connect(session, &Session::documentReplaced, history, follow);
    QObject::connect(&w.pictures, &PictureFlow::fileChanged, history, follow);
    // What is made belongs to the document that was shown when it began.
    QObject::connect(&session->generation, &GenerationController::stateChanged, history, follow);
    follow();
}

}  // namespace

void addResultsDock(const WindowContext& w) {
    Session* session = &w.session;
    NoticeBar* notice = &w.notice;
    RequestForm* form = w.prompt.form();
    auto* history = new ResultHistory(session->results.folder(), &w.window);
    QObject::connect(&session->results, &ResultStore::recorded, history, &ResultHistory::add);
    followDocument(w, history);
    auto* dock = new ResultsDock(history, &w.window);
    w.docks.add(dock, {.area = Qt::LeftDockWidgetArea,
                       .tabbedWith = QStringLiteral("layers"),
                       .visible = true,
                       .size = 0,
                       .icon = "history",
                       .keys = "F9"});
    QObject::connect(dock, &ResultsDock::activated, &w.window, [=](const QModelIndex& index) {
        auto picture = history->picture(index);
        if (!picture.ok()) {
            notice->show(NoticeBar::Kind::Problem, errorSentence(picture.error()));
            return;
        }
        session->staged.add(*std::move(picture));
        session->staged.setCurrent(session->staged.rowCount() - 1);
        session->staged.setPinned(session->staged.current(),
                                  index.data(ResultHistory::PinnedRole).toBool());
    });
    QObject::connect(dock, &ResultsDock::settingsWanted, &w.window, [=](const QModelIndex& index) {
        auto opened = openPicture(history->pathOf(index).toStdString());
        if (!opened.ok()) {
            notice->show(NoticeBar::Kind::Problem, errorSentence(opened.error()));
        } else if (opened->request) {
            form->setRequest(*opened->request);
        }
    });
    QObject::connect(dock, &ResultsDock::folderWanted, &w.window, [=](const QModelIndex& index) {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QFileInfo(history->pathOf(index)).absolutePath()));
    });
}

}  // namespace gouache::ui
