#pragma once

#include <QWidget>

#include "core/cost/budget.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;

namespace gouache::ui {

class AmountField;
class CostBook;
class SpendingWatch;

/// Currency, and how much may be spent a day and a month.
class BudgetsPage : public QWidget {
    Q_OBJECT

  public:
    /// Neither is owned; both outlive the page.
    BudgetsPage(CostBook* costs, const SpendingWatch* spending, QWidget* parent = nullptr);

  private:
    /// One budget: its amount, and how far it is spent.
    struct Line {
        AmountField* amount;
        QProgressBar* bar;
        QLabel* words;
    };
    QWidget* buildLine(Line& line, const QString& caption, const QString& name);
    void showSettings();
    void showSpending();
    static void showLine(const Line& line, const std::optional<BudgetState>& state,
                         const Money& spent);
    void keep();

    CostBook* costs_;
    const SpendingWatch* spending_;
    QComboBox* currency_;
    Line day_{};
    Line month_{};
    QCheckBox* hardStop_;
};

}  // namespace gouache::ui
