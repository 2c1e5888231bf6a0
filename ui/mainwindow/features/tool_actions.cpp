#include <QCoreApplication>

#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/tools_bar.h"

namespace gouache::ui {

namespace {

struct ToolActions {
    Q_DECLARE_TR_FUNCTIONS(ToolActions)
};

}  // namespace

void addToolActions(const WindowContext& w) {
    w.tools.add({.action = {.id = "tool.brush",
                            .text = ToolActions::tr("Brush"),
                            .icon = "brush",
                            .keys = "B",
                            .statusTip = ToolActions::tr("Paint on a paint layer")},
                 .tool = ToolKind::Brush,
                 .layer = LayerKind::Paint});
    w.tools.add({.action = {.id = "tool.mask",
                            .text = ToolActions::tr("Mask"),
                            .icon = "mask",
                            .keys = "M",
                            .photoshopKeys = "Q",
                            .statusTip = ToolActions::tr("Mark what shall be changed")},
                 .tool = ToolKind::Brush,
                 .layer = LayerKind::Mask});
    w.tools.add({.action = {.id = "tool.sketch",
                            .text = ToolActions::tr("Sketch"),
                            .icon = "sketch",
                            .keys = "S",
                            .photoshopKeys = "Shift+B",
                            .statusTip = ToolActions::tr("Draw lines for the picture to follow")},
                 .tool = ToolKind::Sketch,
                 .layer = LayerKind::Control});
    w.tools.add({.action = {.id = "tool.eraser",
                            .text = ToolActions::tr("Eraser"),
                            .icon = "eraser",
                            .keys = "E",
                            .statusTip = ToolActions::tr("Make the layer transparent again")},
                 .tool = ToolKind::Eraser});
    w.tools.add({.action = {.id = "tool.picker",
                            .text = ToolActions::tr("Colour picker"),
                            .section = 90,
                            .icon = "picker",
                            .keys = "I",
                            .kritaKeys = "P",
                            .statusTip = ToolActions::tr(
                                "Paint with a colour of the picture; also with Alt held")},
                 .tool = ToolKind::ColorPicker});
    w.tools.add({.action = {.id = "tool.hand",
                            .text = ToolActions::tr("Hand"),
                            .section = 90,
                            .icon = "hand",
                            .keys = "H",
                            .statusTip = ToolActions::tr("Move the view; also with Space held")},
                 .tool = ToolKind::Hand});
}

}  // namespace gouache::ui
