#pragma once

#include <QDialog>

class QLabel;
class QTabWidget;

namespace gouache::ui {

class BudgetsPage;
class CostBook;
class PricesPage;
class QueueHost;
class SpendingPage;
class SpendingWatch;

/// What pictures cost: what was spent, prices of the profiles, budgets. What is changed holds at
/// once.
class CostDialog : public QDialog {
    Q_OBJECT

  public:
    /// None of them is owned; all outlive the dialog.
    CostDialog(QueueHost* queue, CostBook* costs, const SpendingWatch* spending,
               QWidget* parent = nullptr);

    SpendingPage* spending() const { return spending_; }
    PricesPage* prices() const { return prices_; }
    void showPrices();

  private:
    QTabWidget* tabs_;
    SpendingPage* spending_;
    PricesPage* prices_;
    QLabel* problem_;
};

}  // namespace gouache::ui
