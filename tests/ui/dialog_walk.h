#pragma once

#include <QApplication>
#include <QTest>
#include <QTimer>
#include <functional>
#include <set>

#include "ui/shell/action_registry.h"

namespace gouache::ui {

/// Whether the command opens a window that can be looked at and closed again: its text ends in "…"
/// and it can be done now.
inline bool opensDialog(const ActionRegistry::Entry& entry) {
    return entry.action->isEnabled() && entry.spec.text.contains(QChar(0x2026));
}

/// Triggers a command and hands the windows that it opens to `look`, then closes them.
inline void withDialogsOf(QAction* action, const std::function<void(QWidget*)>& look) {
    std::set<QWidget*> before;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible()) {
            before.insert(widget);
        }
    }
    QTimer timer;
    timer.setInterval(30);
    int rounds = 0;
    std::set<QWidget*> seen;
    const auto check = [&] {
        ++rounds;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (!before.contains(widget) && widget->isVisible() && !widget->inherits("QMenu") &&
                !widget->inherits("QTipLabel") && seen.insert(widget).second) {
                look(widget);
                widget->close();
            }
        }
    };
    QObject::connect(&timer, &QTimer::timeout, &timer, check);
    timer.start();
    action->trigger();
    for (int i = 0; i < 4; ++i) {
        QTest::qWait(40);
    }
    timer.stop();
    check();
    QTest::qWait(10);
}

}  // namespace gouache::ui
