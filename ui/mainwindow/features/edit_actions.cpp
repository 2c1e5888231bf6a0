#include <QCoreApplication>
#include <QMainWindow>

#include "ui/docks/option_names.h"
#include "ui/mainwindow/document_watch.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct EditActions {
    Q_DECLARE_TR_FUNCTIONS(EditActions)
};

void showHistory(const History& history, QAction* undo, QAction* redo) {
    const auto undoKind = history.undoKind();
    const auto redoKind = history.redoKind();
    undo->setEnabled(history.canUndo());
    undo->setText(undoKind ? EditActions::tr("&Undo: %1").arg(displayName(*undoKind))
                           : EditActions::tr("&Undo"));
    redo->setEnabled(history.canRedo());
    redo->setText(redoKind ? EditActions::tr("&Redo: %1").arg(displayName(*redoKind))
                           : EditActions::tr("&Redo"));
}

}  // namespace

void addEditActions(const WindowContext& w) {
    Session* session = &w.session;
    QAction* undo = w.actions.add({.id = "edit.undo",
                                   .text = EditActions::tr("&Undo"),
                                   .category = ActionCategory::Edit,
                                   .icon = "undo",
                                   .keys = "Ctrl+Z",
                                   .statusTip = EditActions::tr("Take the last change back")},
                                  [session] { session->document().undo(); });
    QAction* redo =
        w.actions.add({.id = "edit.redo",
                       .text = EditActions::tr("&Redo"),
                       .category = ActionCategory::Edit,
                       .icon = "redo",
                       .keys = "Ctrl+Shift+Z; Ctrl+Y",
                       .kritaKeys = "Ctrl+Shift+Z",
                       .photoshopKeys = "Ctrl+Shift+Z",
                       .statusTip = EditActions::tr("Make the change again that was taken back")},
                      [session] { session->document().redo(); });
    const auto show = [session, undo, redo] {
        showHistory(session->document().history(), undo, redo);
    };
    new DocumentWatch(
        session,
        [show](const DocumentChange& change) {
            if (std::holds_alternative<HistoryChanged>(change)) {
                show();
            }
        },
        show, &w.window);
}

}  // namespace gouache::ui
