#pragma once

#include <QDialog>

#include "core/base/units.h"

class QButtonGroup;
class QLabel;
class QSpinBox;

namespace gouache::ui {

/// Another size for the canvas, and which side of it the picture keeps to.
class CanvasSizeDialog : public QDialog {
    Q_OBJECT
  public:
    explicit CanvasSizeDialog(PixelSize now, QWidget* parent = nullptr);

    /// What the new canvas covers, in pixels of the old one.
    PixelRect area() const;

  private:
    void showArea();

    PixelSize now_;
    QSpinBox* width_;
    QSpinBox* height_;
    QButtonGroup* anchors_;
    QLabel* change_;
};

}  // namespace gouache::ui
