#include <QCoreApplication>
#include <QMainWindow>

#include "ui/canvas/canvas_view.h"
#include "ui/mainwindow/features/features.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/dock_registry.h"
#include "ui/shell/focus_areas.h"

namespace gouache::ui {

namespace {

struct WindowActions {
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

/// Keeps a checkable action as the window is: desktops have keys of their own for full screen.
class FullScreenWatch : public QObject {
  public:
    FullScreenWatch(QWidget* window, QAction* action) : QObject(window), action_(action) {
        window->installEventFilter(this);
    }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::WindowStateChange) {
            action_->setChecked(static_cast<QWidget*>(watched)->isFullScreen());
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    QAction* action_;
};

}  // namespace

void addWindowActions(const WindowContext& w) {
    QMainWindow* window = &w.window;
    CanvasView* canvas = &w.canvas;
    DockRegistry* docks = &w.docks;
    QAction* full = w.actions.add(
        {.id = "window.fullScreen",
         .text = WindowActions::tr("Full &screen"),
         .category = ActionCategory::Window,
         .icon = "full-screen",
         .keys = "F11",
         .kritaKeys = "Ctrl+Shift+F; F11",
         .photoshopKeys = "F; F11",
         .statusTip = WindowActions::tr("Use the whole screen, or a window again"),
         .checkable = true},
        // Maximised before is maximised after.
        [window] { window->setWindowState(window->windowState() ^ Qt::WindowFullScreen); });
    new FullScreenWatch(window, full);
    QAction* hide =
        w.actions.add({.id = "window.hideDocks",
                       .text = WindowActions::tr("&Hide the docks"),
                       .category = ActionCategory::Window,
                       .icon = "docks",
                       .keys = "Tab",
                       .statusTip = WindowActions::tr("Room for the canvas; again to see them"),
                       .searchWords = WindowActions::tr("canvas only panels"),
                       .checkable = true,
                       .scope = KeyScope::Canvas},
                      [docks](bool hidden) { docks->setAllHidden(hidden); });
    QObject::connect(docks, &DockRegistry::allHiddenChanged, hide, &QAction::setChecked);
    w.actions.add({.id = "window.nextArea",
                   .text = WindowActions::tr("&Next area"),
                   .category = ActionCategory::Window,
                   .section = 30,
                   .keys = "F6",
                   .statusTip = WindowActions::tr(
                       "Give the keyboard to the canvas, the docks and the bars in turn")},
                  [window, canvas] { focusNextArea(*window, *canvas, 1); });
    w.actions.add({.id = "window.previousArea",
                   .text = WindowActions::tr("&Previous area"),
                   .category = ActionCategory::Window,
                   .section = 30,
                   .keys = "Shift+F6",
                   .statusTip = WindowActions::tr("As the next area, the other way round")},
                  [window, canvas] { focusNextArea(*window, *canvas, -1); });
    w.actions.add({.id = "window.focusCanvas",
                   .text = WindowActions::tr("Go to the &canvas"),
                   .category = ActionCategory::Window,
                   .section = 30,
                   .keys = "Ctrl+F6",
                   .statusTip = WindowActions::tr("Give the keyboard to the canvas")},
                  [canvas] { canvas->setFocus(Qt::ShortcutFocusReason); });
}

}  // namespace gouache::ui
