#pragma once

#include <QWidget>
#include <vector>

#include "core/base/units.h"
#include "core/generation/generation_request.h"

class QComboBox;
class QSpinBox;

namespace gouache::ui {

/// Shapes of about the area of `native`, each side a multiple of `multiple`: square, 4:3, 3:2, 16:9
/// and their upright forms. The first is the native size.
std::vector<PixelSize> sizePresets(const ModelDefaults& defaults);

/// Width and height, with presets that suit the model and the canvas, and a button that swaps them.
class SizeField : public QWidget {
    Q_OBJECT

  public:
    explicit SizeField(QWidget* parent = nullptr);

    PixelSize size() const;
    /// Does not signal.
    void setSize(PixelSize size);
    /// Renews the presets; the size stays.
    void setModel(const ModelDefaults& defaults);

    QSpinBox* widthBox() const { return width_; }
    QSpinBox* heightBox() const { return height_; }

  Q_SIGNALS:
    void edited();

  private:
    void choosePreset(int index);
    void showPreset();

    ModelDefaults defaults_;
    QComboBox* presets_;
    QSpinBox* width_;
    QSpinBox* height_;
};

}  // namespace gouache::ui
