#pragma once

#include <QDialog>

#include "core/base/units.h"
#include "core/transform/resample.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace gouache::ui {

/// Another size for the whole picture: pixels are made larger or smaller.
class ImageSizeDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ImageSizeDialog(PixelSize now, QWidget* parent = nullptr);

    PixelSize chosenSize() const;
    ResampleFilter filter() const;

  private:
    void setShown(PixelSize size);

    PixelSize now_;
    QSpinBox* width_;
    QSpinBox* height_;
    QDoubleSpinBox* percent_;
    QCheckBox* keepAspect_;
    QComboBox* filter_;
};

}  // namespace gouache::ui
