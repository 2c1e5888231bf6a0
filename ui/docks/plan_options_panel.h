#pragma once

#include <QWidget>

#include "core/planning/generation_plan.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace gouache::ui {

/// Everything of PlanOptions but the intent: how the marked part meets the picture. What is left
/// automatic follows from the marked part's size and the strength.
class PlanOptionsPanel : public QWidget {
    Q_OBJECT

  public:
    explicit PlanOptionsPanel(QWidget* parent = nullptr);

    /// Without an intent.
    PlanOptions options() const;
    /// Does not signal.
    void setOptions(const PlanOptions& options);

  Q_SIGNALS:
    void edited();

  private:
    QSpinBox* addPixels(class QGridLayout* grid, int row, const QString& caption,
                        const QString& tip);

    QComboBox* context_;
    QComboBox* fill_;
    QSpinBox* grow_;
    QSpinBox* feather_;
    QSpinBox* blend_;
    QSpinBox* padding_;
    QSpinBox* leastSteps_;
    QCheckBox* colourMatch_;
    QCheckBox* secondPass_;
};

}  // namespace gouache::ui
