#include <QCoreApplication>
#include <QMainWindow>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_search.h"

namespace gouache::ui {

namespace {

struct CommandSearchActions {
    Q_DECLARE_TR_FUNCTIONS(CommandSearchActions)
};

void rememberUse(QStringList& recent, const QString& id) {
    recent.removeAll(id);
    recent.prepend(id);
    while (recent.size() > Settings::kMostRecentCommands) {
        recent.removeLast();
    }
}

}  // namespace

void addCommandSearch(const WindowContext& w) {
    w.actions.add(
        {.id = "help.commandSearch",
         .text = CommandSearchActions::tr("&Search the commands…"),
         .category = ActionCategory::Help,
         .icon = "search",
         .keys = "Ctrl+Shift+P; F3",
         .statusTip = CommandSearchActions::tr("Find and do a command by its name"),
         .searchWords = CommandSearchActions::tr("palette find action")},
        [&actions = w.actions, &session = w.session, &window = w.window] {
            auto* search = new CommandSearch(&actions, session.settings.recentCommands, &window);
            search->setAttribute(Qt::WA_DeleteOnClose);
            // Queued, so that the list is gone and the focus is back where it was.
            QObject::connect(
                search, &CommandSearch::chosen, &window,
                [&actions, &session](const QByteArray& id) {
                    if (QAction* action = actions.action(id)) {
                        rememberUse(session.settings.recentCommands, QString::fromLatin1(id));
                        action->trigger();
                    }
                },
                Qt::QueuedConnection);
            search->open();
        });
}

}  // namespace gouache::ui
