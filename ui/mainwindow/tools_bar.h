#pragma once

#include <QToolBar>
#include <optional>
#include <vector>

#include "core/document/layer.h"
#include "ui/shell/action_registry.h"
#include "ui/tools/tool_settings.h"

class QActionGroup;

namespace gouache::ui {

class LayerModel;
class ToolGrid;

/// A button of the tools bar.
struct ToolButton {
    /// Category and checkable are set by the bar; sections of the menu are those of the bar.
    ActionSpec action;
    ToolKind tool;
    /// Choosing the tool also makes a layer of this kind active and adds one where there is none;
    /// the button is the one that shows while such a layer is active.
    std::optional<LayerKind> layer = {};
};

/// What to do on the canvas. Tools that features add; one is checked.
class ToolsBar : public QToolBar {
    Q_OBJECT

  public:
    /// Nothing is owned.
    ToolsBar(ActionRegistry* actions, ToolSettings* settings, LayerModel* layers,
             QWidget* parent = nullptr);

    QAction* add(const ToolButton& tool);

  private:
    struct Entry {
        ToolButton tool;
        QAction* action;
    };
    void choose(const ToolButton& tool);
    void arrange();
    void showTool();

    ActionRegistry* actions_;
    ToolSettings* settings_;
    LayerModel* layers_;
    QActionGroup* group_;
    ToolGrid* grid_;
    bool outdated_ = false;
    std::vector<Entry> entries_;
};

}  // namespace gouache::ui
