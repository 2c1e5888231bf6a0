#pragma once

#include <QDockWidget>

#include "ui/tools/tool_settings.h"

class QLineEdit;
class QToolButton;

namespace gouache::ui {

class ColorWheel;
class SwatchGrid;

/// Wheel, hexadecimal field, recent colours and palette; they set the colour or the background
/// colour, whichever is being edited.
class ColorDock : public QDockWidget {
    Q_OBJECT

  public:
    explicit ColorDock(ToolSettings* settings, QWidget* parent = nullptr);

    QList<QColor> palette() const;
    void setPalette(const QList<QColor>& colors);
    /// Shows the colour to be chosen and gives the wheel the focus.
    void edit(bool background);

  Q_SIGNALS:
    void paletteChanged();
    /// A file could not be read or written: one translated sentence.
    void failed(const QString& sentence);

  private:
    QWidget* buildPalette();
    void follow();
    void choose(const QColor& color);
    void readHex();
    void changePalette(const QList<QColor>& colors);
    void importPalette();
    void exportPalette();

    ToolSettings* settings_;
    ColorWheel* wheel_;
    QLineEdit* hex_;
    QToolButton* front_;
    QToolButton* back_;
    SwatchGrid* recent_;
    SwatchGrid* swatches_;
    bool background_ = false;  ///< the background colour is being edited
};

}  // namespace gouache::ui
