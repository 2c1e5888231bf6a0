#include <QCoreApplication>
#include <QMainWindow>

#include "ui/dialogs/about_dialog.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct HelpActions {
    Q_DECLARE_TR_FUNCTIONS(HelpActions)
};

void showAbout(const BackendHost& host, QWidget* window) {
    const QString engine =
        host.state() == BackendHost::State::Ready
            ? QStringLiteral("%1, %2").arg(QString::fromStdString(host.capabilities().name),
                                           QString::fromStdString(host.capabilities().version))
            : QString();
    AboutDialog(engine, window).exec();
}

}  // namespace

void addHelpActions(const WindowContext& w) {
    QWidget* window = &w.window;
    w.actions
        .add({.id = "help.about",
              .text = HelpActions::tr("&About Gouache…"),
              .category = ActionCategory::Help,
              .section = 90,
              .icon = "info",
              .statusTip = HelpActions::tr("Version, licences and the engine in use")},
             [&host = w.session.backends, window] { showAbout(host, window); })
        ->setMenuRole(QAction::AboutRole);
}

}  // namespace gouache::ui
