#include "ui/shell/menu_builder.h"

#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <algorithm>

#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

QMenu* submenuOf(QMenu* menu, const QString& title) {
    for (const QAction* action : menu->actions()) {
        if (action->menu() != nullptr && action->text() == title) {
            return action->menu();
        }
    }
    return menu->addMenu(title);
}

void fill(QMenu* menu, const std::vector<const ActionRegistry::Entry*>& entries) {
    int section = entries.front()->spec.section;
    for (const ActionRegistry::Entry* entry : entries) {
        if (entry->spec.section != section) {
            section = entry->spec.section;
            menu->addSeparator();
        }
        QMenu* target = entry->spec.submenu.isEmpty() ? menu : submenuOf(menu, entry->spec.submenu);
        target->addAction(entry->action);
    }
}

}  // namespace

MenuBuilder::MenuBuilder(QMenuBar* bar, const ActionRegistry* registry)
    : QObject(bar), bar_(bar), registry_(registry) {
    build();
    for (const auto signal : {&ActionRegistry::added, &ActionRegistry::removed}) {
        connect(registry, signal, this, [this] {
            if (!std::exchange(outdated_, true)) {
                QTimer::singleShot(0, this, &MenuBuilder::build);
            }
        });
    }
}

void MenuBuilder::build() {
    outdated_ = false;
    const QList<QMenu*> old = bar_->findChildren<QMenu*>(Qt::FindDirectChildrenOnly);
    bar_->clear();
    for (QMenu* menu : old) {
        menu->deleteLater();
    }
    for (int i = 0; i <= static_cast<int>(ActionCategory::Help); ++i) {
        const auto category = static_cast<ActionCategory>(i);
        std::vector<const ActionRegistry::Entry*> entries;
        for (const ActionRegistry::Entry& entry : registry_->entries()) {
            if (entry.spec.category == category && entry.spec.inMenu) {
                entries.push_back(&entry);
            }
        }
        if (entries.empty()) {
            continue;
        }
        std::stable_sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
            return a->spec.section < b->spec.section;
        });
        fill(bar_->addMenu(menuTitle(category)), entries);
    }
}

}  // namespace gouache::ui
