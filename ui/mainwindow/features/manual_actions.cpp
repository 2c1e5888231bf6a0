#include <QApplication>
#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/manual/manual_window.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct ManualActions {
    Q_DECLARE_TR_FUNCTIONS(ManualActions)
};

/// The page about the dock or bar that has the focus.
QString pageFor(const QWidget* focus) {
    static const QHash<QString, QString> pages = {
        {QStringLiteral("prompt"), QStringLiteral("making")},
        {QStringLiteral("layers"), QStringLiteral("layers")},
        {QStringLiteral("history"), QStringLiteral("layers")},
        {QStringLiteral("results"), QStringLiteral("making")},
        {QStringLiteral("brushes"), QStringLiteral("painting")},
        {QStringLiteral("colour"), QStringLiteral("painting")},
        {QStringLiteral("toolOptions"), QStringLiteral("painting")},
        {QStringLiteral("tools"), QStringLiteral("painting")}};
    for (const QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        const auto page = pages.constFind(widget->objectName());
        if (page != pages.constEnd()) {
            return *page;
        }
    }
    return QStringLiteral("index");
}

}  // namespace

void addManualActions(const WindowContext& w) {
    auto manual = std::make_shared<QPointer<ManualWindow>>();
    const auto show = [manual, w](const QString& page) {
        if (*manual == nullptr) {
            *manual = new ManualWindow(&w.actions, w.session.language, &w.window);
        }
        (*manual)->showPage(page);
        (*manual)->show();
        (*manual)->raise();
        (*manual)->activateWindow();
    };
    w.actions.add({.id = "help.manual",
                   .text = ManualActions::tr("&Manual…"),
                   .category = ActionCategory::Help,
                   .icon = "book",
                   .keys = "F1",
                   .statusTip = ManualActions::tr("The page about what you are at"),
                   .searchWords = ManualActions::tr("help documentation guide")},
                  [show] { show(pageFor(QApplication::focusWidget())); });
    w.actions.add({.id = "help.keys",
                   .text = ManualActions::tr("&Keys at a glance…"),
                   .category = ActionCategory::Help,
                   .icon = "keyboard",
                   .statusTip = ManualActions::tr("The keys of every command, as you have them")},
                  [show] { show(QStringLiteral("keys")); });
}

}  // namespace gouache::ui
