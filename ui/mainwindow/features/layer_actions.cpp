#include <QCoreApplication>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct LayerActions {
    Q_DECLARE_TR_FUNCTIONS(LayerActions)
};

}  // namespace

void addLayerActions(const WindowContext& w) {
    w.actions.add(
        {.id = "layer.clear",
         .text = LayerActions::tr("C&lear the layer"),
         .category = ActionCategory::Layer,
         .section = 20,
         .keys = "Delete",
         .statusTip = LayerActions::tr("Make everything on the layer transparent")},
        [&session = w.session] {
            session.layers.clearLayer(session.layers.indexOf(session.document().state().active));
        });
}

}  // namespace gouache::ui
