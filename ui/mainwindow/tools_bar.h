#pragma once

#include <QToolBar>

#include "core/document/layer.h"
#include "ui/tools/tool_settings.h"

class QActionGroup;

namespace gouache::ui {

class LayerModel;

/// What to do on the canvas. Brush, Mask and Sketch are one tool on layers of three kinds: choosing
/// one also makes a layer of its kind active, and adds one where there is none.
class ToolsBar : public QToolBar {
    Q_OBJECT

  public:
    ToolsBar(ToolSettings* settings, LayerModel* layers, QWidget* parent = nullptr);

    QList<QAction*> toolActions() const;

  private:
    QAction* add(const char* iconName, const QString& name, const QKeySequence& key);
    void paintOn(LayerKind kind);
    void showTool();

    ToolSettings* settings_;
    LayerModel* layers_;
    QActionGroup* group_;
    QAction* brush_;
    QAction* mask_;
    QAction* sketch_;
    QAction* eraser_;
    QAction* picker_;
    QAction* hand_;
};

}  // namespace gouache::ui
