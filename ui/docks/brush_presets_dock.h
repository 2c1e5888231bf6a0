#pragma once

#include <QDockWidget>

#include "ui/tools/tool_settings.h"

class QListView;
class QToolButton;

namespace gouache::ui {

class BrushPresetModel;

/// The presets with sample strokes. Choosing one gives it to the tool in hand, or takes the brush.
class BrushPresetsDock : public QDockWidget {
    Q_OBJECT

  public:
    BrushPresetsDock(BrushPresetModel* model, ToolSettings* settings, QWidget* parent = nullptr);

    /// Keeps the brush in hand as a preset of the user's, to be named.
    void savePreset();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void take(const QModelIndex& index);
    void updateButtons();

    BrushPresetModel* model_;
    ToolSettings* settings_;
    QListView* list_;
    QToolButton* replace_;
    QToolButton* remove_;
};

/// The tool in hand where it has a brush of its own, else the brush.
ToolKind brushTool(const ToolSettings& settings);

}  // namespace gouache::ui
