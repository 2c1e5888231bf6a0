#pragma once

#include <QDialog>

#include "core/io/image_file.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace gouache::ui {

class SliderField;

/// Asks how the picture shall be written to a file of another format.
class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    struct Choice {
        QString extension;  ///< "png", "jpg", "webp", "tif", "exr", "psd"
        EncodeOptions options;
        bool settings = true;  ///< with what made the picture
    };

    /// `profile`: bytes of the document's colour profile, empty = sRGB.
    ExportDialog(const std::string& profile, bool hasSettings, QWidget* parent = nullptr);

    Choice choice() const;
    void setExtension(const QString& extension);
    /// "PNG (*.png)" of an extension, for a file dialog.
    static QString filterOf(const QString& extension);

  private:
    void showOptions();

    std::string profile_;
    bool hasSettings_;
    QComboBox* format_;
    QLabel* about_;
    QLabel* qualityLabel_;
    SliderField* quality_;
    QCheckBox* lossless_;
    QCheckBox* keepProfile_;
    QCheckBox* settings_;
};

}  // namespace gouache::ui
