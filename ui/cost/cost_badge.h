#pragma once

#include <QToolButton>

namespace gouache::ui {

class CostBook;
class SpendingWatch;

/// What was spent today, in the status bar, and how far a budget is. Hidden where nothing costs
/// anything.
class CostBadge : public QToolButton {
    Q_OBJECT

  public:
    /// Neither is owned; both outlive it.
    CostBadge(const CostBook* costs, const SpendingWatch* spending, QWidget* parent = nullptr);

  private:
    void showState();

    const CostBook* costs_;
    const SpendingWatch* spending_;
};

}  // namespace gouache::ui
