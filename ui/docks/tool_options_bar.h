#pragma once

#include <QToolBar>

#include "ui/tools/tool_settings.h"

class QLabel;
class QToolButton;

namespace gouache::ui {

class SliderField;

/// Size, hardness, opacity and colour of the tool in hand; follows ToolSettings both ways.
class ToolOptionsBar : public QToolBar {
    Q_OBJECT

  public:
    explicit ToolOptionsBar(ToolSettings* settings, QWidget* parent = nullptr);

    /// Opens the colour dialog.
    void chooseColor();

  private:
    BrushMode mode() const;
    void showValues();
    void changeBrush();
    QAction* addField(const QString& caption, SliderField* field);

    ToolSettings* settings_;
    QLabel* name_;
    SliderField* size_;
    SliderField* hardness_;
    SliderField* opacity_;
    QToolButton* color_;
    QList<QAction*> brushActions_;
    QAction* colorAction_;
};

}  // namespace gouache::ui
