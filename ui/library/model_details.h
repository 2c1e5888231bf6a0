#pragma once

#include <QScrollArea>
#include <optional>

#include "core/models/model_catalogue.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gouache::ui {

/// One model: its picture, what it is, trigger words, licence, where it came from and lies.
class ModelDetails : public QScrollArea {
    Q_OBJECT

  public:
    explicit ModelDetails(QWidget* parent = nullptr);

    /// `own`: lies in Gouache's own folder and may be removed. Null = none is chosen.
    void show(const ModelInfo* model, bool own);
    const std::optional<ModelInfo>& model() const { return model_; }

  Q_SIGNALS:
    /// To be chosen as the model (a checkpoint) or put into the prompt (a LoRA).
    void useClicked();
    void insertClicked(const QString& words);
    void removeClicked();

  private:
    QLabel* addLine(QVBoxLayout* column, const char* role);

    std::optional<ModelInfo> model_;
    QLabel* picture_;
    QLabel* name_;
    QLabel* what_;
    QLabel* words_;
    QPushButton* insertWords_;
    QLabel* facts_;
    QLabel* description_;
    QPushButton* use_;
    QPushButton* openFolder_;
    QPushButton* remove_;
};

}  // namespace gouache::ui
