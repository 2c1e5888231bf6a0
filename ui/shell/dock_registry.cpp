#include "ui/shell/dock_registry.h"

#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

constexpr int kDocksSection = 10;

}  // namespace

DockRegistry::DockRegistry(QMainWindow* window, ActionRegistry* actions)
    : QObject(window), window_(window), actions_(actions) {}

void DockRegistry::add(QDockWidget* dock, const DockPlace& place) {
    Q_ASSERT(!dock->objectName().isEmpty());
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable |
                      QDockWidget::DockWidgetFloatable);
    entries_.push_back({dock, place});
    put(entries_.back());

    auto* action = actions_->add({.id = "window." + dock->objectName().toLatin1(),
                                  .text = dock->windowTitle(),
                                  .category = ActionCategory::Window,
                                  .section = kDocksSection,
                                  .icon = place.icon,
                                  .keys = place.keys,
                                  .statusTip = tr("Show or hide this dock"),
                                  .checkable = true});
    // Not isVisible(): a dock behind another tab is shown, too.
    connect(action, &QAction::triggered, dock, [this, dock, action](bool on) {
        // One that another tab covers comes to the front before it goes away.
        const bool covered = window_->isVisible() && dock->visibleRegion().isEmpty();
        if (on || covered) {
            raise(dock->objectName());
            action->setChecked(true);
        } else {
            dock->hide();
        }
    });
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    action->setChecked(dock->toggleViewAction()->isChecked());
}

void DockRegistry::put(const Entry& entry) {
    entry.dock->setFloating(false);
    window_->addDockWidget(entry.place.area, entry.dock);
    if (QDockWidget* other = dock(entry.place.tabbedWith); other != nullptr) {
        window_->tabifyDockWidget(other, entry.dock);
        other->raise();
    }
    if (entry.place.size > 0) {
        const bool side = entry.place.area == Qt::LeftDockWidgetArea ||
                          entry.place.area == Qt::RightDockWidgetArea;
        window_->resizeDocks({entry.dock}, {entry.place.size},
                             side ? Qt::Horizontal : Qt::Vertical);
    }
    entry.dock->setVisible(entry.place.visible);
}

QList<QDockWidget*> DockRegistry::docks() const {
    QList<QDockWidget*> all;
    for (const Entry& entry : entries_) {
        all << entry.dock;
    }
    return all;
}

QDockWidget* DockRegistry::dock(const QString& objectName) const {
    if (objectName.isEmpty()) {
        return nullptr;
    }
    for (const Entry& entry : entries_) {
        if (entry.dock->objectName() == objectName) {
            return entry.dock;
        }
    }
    return nullptr;
}

void DockRegistry::raise(const QString& objectName) {
    if (QDockWidget* found = dock(objectName)) {
        found->show();
        found->raise();
    }
}

void DockRegistry::restoreDefaultLayout() {
    hidden_.clear();
    for (const Entry& entry : entries_) {
        window_->removeDockWidget(entry.dock);
    }
    for (const Entry& entry : entries_) {
        put(entry);
    }
    Q_EMIT allHiddenChanged(false);
}

void DockRegistry::setAllHidden(bool hidden) {
    if (hidden == allHidden()) {
        return;
    }
    if (hidden) {
        for (const Entry& entry : entries_) {
            if (!entry.dock->isHidden()) {
                hidden_ << entry.dock;
                entry.dock->hide();
            }
        }
    } else {
        for (QDockWidget* dock : std::exchange(hidden_, {})) {
            dock->show();
        }
    }
    Q_EMIT allHiddenChanged(allHidden());
}

}  // namespace gouache::ui
