#pragma once

#include <QDialog>
#include <string>
#include <utility>
#include <vector>

#include "core/generation/generation_request.h"

class QCheckBox;

namespace gouache::ui {

/// Shows what restoring a picture's settings would change, before anything is changed. Accepted =
/// restore them.
class RestoreDialog : public QDialog {
    Q_OBJECT

  public:
    /// `others`: settings of the file that have no counterpart here. `modelKnown`: whether the
    /// picture's model is installed.
    RestoreDialog(const QString& fileName, const GenerationRequest& now,
                  const GenerationRequest& restored,
                  const std::vector<std::pair<std::string, std::string>>& others, bool modelKnown,
                  QWidget* parent = nullptr);

    /// Rows of the table: settings that differ.
    int differences() const { return differences_; }
    /// Whether the pictures that it was made from shall be put on the canvas; false where it has
    /// none.
    bool restoresInputs() const;

  private:
    QCheckBox* inputs_ = nullptr;
    int differences_ = 0;
};

}  // namespace gouache::ui
