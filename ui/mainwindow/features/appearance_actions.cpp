#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct AppearanceActions {
    Q_DECLARE_TR_FUNCTIONS(AppearanceActions)
};

constexpr int kSection = 80;

}  // namespace

void addAppearanceActions(const WindowContext& w) {
    Session* session = &w.session;
    auto* themes = new QActionGroup(&w.window);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, AppearanceActions::tr("As the desktop")},
        {ThemeChoice::Dark, AppearanceActions::tr("Dark")},
        {ThemeChoice::Light, AppearanceActions::tr("Light")}};
    for (const auto& [choice, name] : choices) {
        QAction* action =
            w.actions.add({.id = "view.theme." + nameOf(choice).toLatin1(),
                           .text = name,
                           .category = ActionCategory::View,
                           .section = kSection,
                           .submenu = AppearanceActions::tr("&Theme"),
                           .statusTip = AppearanceActions::tr("Colours of the window"),
                           .searchWords = AppearanceActions::tr("theme dark light mode"),
                           .checkable = true},
                          [session, chosen = choice] {
                              session->settings.theme = chosen;
                              applyTheme(*qApp, chosen);
                              session->saveSettings();
                          });
        themes->addAction(action);
        action->setChecked(choice == session->settings.theme);
    }
    auto* names = new QActionGroup(&w.window);
    for (const QString& code : languages()) {
        QAction* action =
            w.actions.add({.id = "view.language." + code.toLatin1(),
                           .text = languageName(code),
                           .category = ActionCategory::View,
                           .section = kSection,
                           .submenu = AppearanceActions::tr("&Language"),
                           .statusTip = AppearanceActions::tr("Language of the window"),
                           .searchWords = AppearanceActions::tr("language"),
                           .checkable = true},
                          [session, code] { session->chooseLanguage(code); });
        names->addAction(action);
        action->setChecked(code == session->language);
    }
}

}  // namespace gouache::ui
