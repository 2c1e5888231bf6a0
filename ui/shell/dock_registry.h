#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QObject>
#include <vector>

namespace gouache::ui {

class ActionRegistry;

/// Where a dock is until the user moves it.
struct DockPlace {
    Qt::DockWidgetArea area = Qt::RightDockWidgetArea;
    /// Object name of a dock added before, to share its place as a tab; empty = a place of its own
    /// below the docks of the area.
    QString tabbedWith = {};
    /// Shown on the first start.
    bool visible = true;
    /// Logical pixels across the area's direction (width left and right, height above and below);
    /// 0 = as its contents want.
    int size = 0;
    /// Of resources/icons; "" = none.
    const char* icon = "";
    /// Of the command that shows and hides it, as in ActionSpec.
    const char* keys = "";
};

/// The docks of the main window: can be moved, floated, tabbed and closed, and each has a command
/// in the Window menu ("window.<objectName>"). GUI thread.
class DockRegistry : public QObject {
    Q_OBJECT

  public:
    /// Neither is owned.
    DockRegistry(QMainWindow* window, ActionRegistry* actions);

    /// Takes the dock. It must have an object name that never changes (the layout is stored by it)
    /// and a title.
    void add(QDockWidget* dock, const DockPlace& place);

    /// In the order in which they were added.
    QList<QDockWidget*> docks() const;
    /// Null where there is none of the name.
    QDockWidget* dock(const QString& objectName) const;
    /// Shows it and brings it to the front of its tabs.
    void raise(const QString& objectName);

    /// Every dock at its DockPlace.
    void restoreDefaultLayout();

    /// Hides the docks that are shown, or shows the same ones again.
    void setAllHidden(bool hidden);
    bool allHidden() const { return !hidden_.isEmpty(); }

  Q_SIGNALS:
    void allHiddenChanged(bool hidden);

  private:
    struct Entry {
        QDockWidget* dock;
        DockPlace place;
    };
    void put(const Entry& entry);

    QMainWindow* window_;
    ActionRegistry* actions_;
    std::vector<Entry> entries_;
    QList<QDockWidget*> hidden_;  ///< by setAllHidden
};

}  // namespace gouache::ui
