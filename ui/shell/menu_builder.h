#pragma once

#include <QObject>

class QMenu;
class QMenuBar;

namespace gouache::ui {

class ActionRegistry;

/// Keeps the menus of a menu bar as the registry has its commands: a menu a category, lines between
/// sections, sub-menus in place.
class MenuBuilder : public QObject {
    Q_OBJECT

  public:
    /// Builds the menus at once, and again when commands come or go. Neither is owned.
    MenuBuilder(QMenuBar* bar, const ActionRegistry* registry);

  private:
    void build();

    QMenuBar* bar_;
    const ActionRegistry* registry_;
    bool outdated_ = false;
};

}  // namespace gouache::ui
