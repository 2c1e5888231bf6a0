#pragma once

#include <QDialog>
#include <QImage>

namespace gouache::ui {

class MaskCanvas;

/// What of a photo is the product, to be corrected with a brush.
class MaskDialog : public QDialog {
    Q_OBJECT

  public:
    /// `mask`: Grayscale8 of the photo's size, as it is now; `cutOut`: as it was found.
    MaskDialog(const QImage& photo, const QImage& mask, const QImage& cutOut,
               QWidget* parent = nullptr);

    MaskCanvas* canvas() const { return canvas_; }

  private:
    MaskCanvas* canvas_;
};

}  // namespace gouache::ui
