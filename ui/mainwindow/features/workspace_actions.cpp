#include <QActionGroup>
#include <QCoreApplication>
#include <QInputDialog>
#include <QMainWindow>
#include <algorithm>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"

namespace gouache::ui {

namespace {

constexpr int kSection = 20;
constexpr int kMostWorkspaces = 30;
constexpr qsizetype kLongestName = 60;
const QByteArray kPrefix = "window.workspace.own.";

/// The arrangements of docks in the Window menu: the one that the program comes with, and those
/// that the user saved.
class Workspaces : public QObject {
    Q_OBJECT

  public:
    explicit Workspaces(const WindowContext& w) : QObject(&w.window), w_(w) {
        group_ = new QActionGroup(this);
        QAction* usual =
            w_.actions.add({.id = "window.workspace.default",
                            .text = tr("&Default"),
                            .category = ActionCategory::Window,
                            .section = kSection,
                            .submenu = tr("&Workspace"),
                            .statusTip = tr("Every dock where it was on the first start"),
                            .searchWords = tr("reset layout"),
                            .checkable = true},
                           [this] {
                               w_.docks.restoreDefaultLayout();
                               remember({});
                           });
        group_->addAction(usual);
        usual->setChecked(w_.session.settings.workspace.isEmpty());
        w_.actions.add({.id = "window.workspace.save",
                        .text = tr("&Save the workspace…"),
                        .category = ActionCategory::Window,
                        .section = kSection,
                        .icon = "save",
                        .statusTip = tr("Keep the arrangement of the docks under a name")},
                       [this] { save(); });
        remove_ = w_.actions.add({.id = "window.workspace.delete",
                                  .text = tr("De&lete a workspace…"),
                                  .category = ActionCategory::Window,
                                  .section = kSection,
                                  .icon = "trash",
                                  .statusTip = tr("Forget an arrangement that was saved")},
                                 [this] { remove(); });
        showOwn();
    }

  private:
    QList<Workspace>& saved() { return w_.session.settings.workspaces; }

    void remember(const QString& name) {
        w_.session.settings.workspace = name;
        w_.session.saveSettings();
    }

    QStringList names() {
        QStringList all;
        for (const Workspace& each : saved()) {
            all << each.name;
        }
        return all;
    }

    void showOwn() {
        for (int i = 0; i < shown_; ++i) {
            w_.actions.remove(kPrefix + QByteArray::number(i));
        }
        shown_ = 0;
        for (const Workspace& each : std::as_const(saved())) {
            QString text = each.name;
            QAction* action =
                w_.actions.add({.id = kPrefix + QByteArray::number(shown_),
                                .text = text.replace(QLatin1Char('&'), QLatin1String("&&")),
                                .category = ActionCategory::Window,
                                .section = kSection,
                                .submenu = tr("&Workspace"),
                                .statusTip = tr("An arrangement of the docks that you saved"),
                                .searchWords = tr("workspace"),
                                .checkable = true},
                               [this, each] {
                                   w_.docks.setAllHidden(false);
                                   w_.window.restoreState(each.state);
                                   remember(each.name);
                               });
            group_->addAction(action);
            action->setChecked(each.name == w_.session.settings.workspace);
            ++shown_;
        }
        remove_->setEnabled(shown_ > 0);
    }

    void save() {
        bool given = false;
        const QString name =
            QInputDialog::getText(&w_.window, tr("Save the workspace"),
                                  tr("Name; one that exists is replaced:"), QLineEdit::Normal,
                                  w_.session.settings.workspace, &given)
                .simplified()
                .left(kLongestName);
        if (!given || name.isEmpty()) {
            return;
        }
        w_.docks.setAllHidden(false);
        const Workspace made{name, w_.window.saveState()};
        const auto same =
            std::find_if(saved().begin(), saved().end(),
                         [&name](const Workspace& each) { return each.name == name; });
        if (same != saved().end()) {
            *same = made;
        } else {
            saved().append(made);
            while (saved().size() > kMostWorkspaces) {
                saved().removeFirst();
            }
        }
        remember(name);
        showOwn();
    }

    void remove() {
        bool given = false;
        const QString name =
            QInputDialog::getItem(&w_.window, tr("Delete a workspace"), tr("Workspace to forget:"),
                                  names(), 0, false, &given);
        if (!given) {
            return;
        }
        saved().removeIf([&name](const Workspace& each) { return each.name == name; });
        remember(w_.session.settings.workspace == name ? QString() : w_.session.settings.workspace);
        showOwn();
    }

    WindowContext w_;
    QActionGroup* group_;
    QAction* remove_;
    int shown_ = 0;
};

}  // namespace

void addWorkspaceActions(const WindowContext& w) {
    new Workspaces(w);
}

}  // namespace gouache::ui

#include "workspace_actions.moc"
