#pragma once

#include <QDialog>
#include <filesystem>
#include <vector>

#include "core/base/units.h"

class QListWidget;
class QRadioButton;
class QSpinBox;

namespace gouache::ui {

/// Asks what a new document shall be: a size from a list or by number, or a template of the user's.
class NewDocumentDialog : public QDialog {
    Q_OBJECT

  public:
    struct Template {
        QString name;
        std::filesystem::path file;
        QImage picture;
    };

    /// `size`: to begin with, that of the form.
    NewDocumentDialog(PixelSize size, const std::vector<Template>& templates,
                      QWidget* parent = nullptr);

    PixelSize size() const;
    /// White paper below the empty layer, rather than nothing.
    bool hasPaper() const;
    /// Empty where a size is chosen.
    std::filesystem::path templateFile() const;

  private:
    void choose(int row);
    void showCustom();

    std::vector<Template> templates_;
    QListWidget* list_;
    QSpinBox* width_;
    QSpinBox* height_;
    QRadioButton* paper_;
};

}  // namespace gouache::ui
