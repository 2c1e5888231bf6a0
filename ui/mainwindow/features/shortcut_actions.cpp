#include <QCoreApplication>
#include <QMainWindow>

#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/mainwindow/stored_keys.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct ShortcutActions {
    Q_DECLARE_TR_FUNCTIONS(ShortcutActions)
};

void editShortcuts(const WindowContext& w) {
    ShortcutsDialog dialog(&w.actions, &w.window);
    if (dialog.exec() == QDialog::Accepted) {
        w.actions.setKeys(dialog.scheme(), dialog.overrides());
        rememberKeys(w.session.settings, dialog.scheme(), dialog.overrides());
        w.session.saveSettings();
    }
}

}  // namespace

void addShortcutActions(const WindowContext& w) {
    w.actions.add(
        {.id = "edit.shortcuts",
         .text = ShortcutActions::tr("&Keyboard shortcuts…"),
         .category = ActionCategory::Edit,
         .section = 90,
         .icon = "keyboard",
         .keys = "Ctrl+Alt+K",
         .photoshopKeys = "Ctrl+Alt+Shift+K",
         .statusTip = ShortcutActions::tr("See and change the keys of every command"),
         .searchWords = ShortcutActions::tr("hotkeys key bindings Krita Photoshop preferences")},
        [w] { editShortcuts(w); });
}

}  // namespace gouache::ui
