#include <QBoxLayout>
#include <QCoreApplication>
#include <QMainWindow>
#include <QStatusBar>
#include <QTimer>

#include "ui/bridge/error_text.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/document_tabs.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/picture_flow.h"
#include "ui/mainwindow/picture_handle.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct DocumentActions {
    Q_DECLARE_TR_FUNCTIONS(DocumentActions)
};

constexpr int kAutosaveTick = 1'000;  // milliseconds

void step(Session& session, int by) {
    const int count = session.documentCount();
    session.setCurrentIndex((session.currentIndex() + by + count) % count);
}

}  // namespace

/// Tabs of the open documents, what is done with several of them, and the clock of their journals.
void addDocumentActions(const WindowContext& w) {
    PictureFlow* pictures = &w.pictures;
    Session* session = &w.session;
    w.actions.add({.id = "file.close",
                   .text = DocumentActions::tr("&Close"),
                   .category = ActionCategory::File,
                   .section = 80,
                   .icon = "close",
                   .keys = "Ctrl+W",
                   .statusTip = DocumentActions::tr("Close the document; unsaved changes are asked "
                                                    "about")},
                  [pictures] { pictures->closeDocument(); });
    w.actions.add({.id = "window.nextDocument",
                   .text = DocumentActions::tr("&Next document"),
                   .category = ActionCategory::Window,
                   .section = 5,
                   .keys = "Ctrl+Tab",
                   .statusTip = DocumentActions::tr("Show the next open document")},
                  [session] { step(*session, 1); });
    w.actions.add({.id = "window.previousDocument",
                   .text = DocumentActions::tr("&Previous document"),
                   .category = ActionCategory::Window,
                   .section = 5,
                   .keys = "Ctrl+Shift+Tab",
                   .statusTip = DocumentActions::tr("Show the previous open document")},
                  [session] { step(*session, -1); });

    auto* tabs = new DocumentTabs(session);
    auto* centre = qobject_cast<QBoxLayout*>(w.window.centralWidget()->layout());
    centre->insertWidget(1, tabs);
    QObject::connect(tabs, &DocumentTabs::closeAsked, pictures,
                     [pictures](int index) { pictures->closeDocument(index); });
    w.window.statusBar()->addPermanentWidget(new PictureHandle(session));

    auto* timer = new QTimer(&w.window);
    QObject::connect(timer, &QTimer::timeout, &w.window, [session, notice = &w.notice] {
        if (const auto error = session->tickAutosave()) {
            notice->show(NoticeBar::Kind::Problem,
                         DocumentActions::tr("Unsaved work cannot be kept for the next start. %1")
                             .arg(errorSentence(*error)));
        }
    });
    timer->start(kAutosaveTick);
}

}  // namespace gouache::ui
