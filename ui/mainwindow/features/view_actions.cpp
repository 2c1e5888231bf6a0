#include <QCoreApplication>

#include "ui/canvas/canvas_view.h"
#include "ui/mainwindow/features/features.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct ViewActions {
    Q_DECLARE_TR_FUNCTIONS(ViewActions)
};

ActionSpec spec(const char* id, const QString& text, const char* iconName, const char* keys,
                const QString& statusTip) {
    return {.id = id,
            .text = text,
            .category = ActionCategory::View,
            .icon = iconName,
            .keys = keys,
            .statusTip = statusTip};
}

}  // namespace

void addViewActions(const WindowContext& w) {
    CanvasView* canvas = &w.canvas;
    w.actions.add(spec("view.zoomIn", ViewActions::tr("Zoom &in"), "zoom-in",
                       "Ctrl++; Ctrl+=; +; =", ViewActions::tr("See the picture larger")),
                  [canvas] { canvas->zoomIn(); });
    w.actions.add(spec("view.zoomOut", ViewActions::tr("Zoom &out"), "zoom-out", "Ctrl+-; -",
                       ViewActions::tr("See more of the picture")),
                  [canvas] { canvas->zoomOut(); });
    w.actions.add(spec("view.fit", ViewActions::tr("&Fit into the window"), "zoom-fit", "Ctrl+0",
                       ViewActions::tr("See the whole picture")),
                  [canvas] { canvas->fitToView(); });
    w.actions.add(spec("view.actualSize", ViewActions::tr("&Actual size"), "zoom-actual", "Ctrl+1",
                       ViewActions::tr("A pixel of the picture is a pixel of the screen")),
                  [canvas] { canvas->zoomToActualSize(); });
}

}  // namespace gouache::ui
