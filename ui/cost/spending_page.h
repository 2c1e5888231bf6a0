#pragma once

#include <QWidget>

#include "ui/cost/spending_table.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

namespace gouache::ui {

class CostBook;
class QueueHost;
class SpendingChart;

/// What was spent by day, month, profile or batch, as a chart and a table, to be kept as CSV.
class SpendingPage : public QWidget {
    Q_OBJECT

  public:
    /// Neither is owned; both outlive the page.
    SpendingPage(QueueHost* queue, const CostBook* costs, QWidget* parent = nullptr);

    const SpendingTable& table() const { return table_; }
    /// Reads again.
    void refresh();
    /// False where it cannot be written, which the page says.
    bool exportTo(const QString& path);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    struct Read;
    void take(const Read& read);
    void askAndExport();
    QString titleOfKeys() const;

    QueueHost* queue_;
    const CostBook* costs_;
    SpendingTable table_;
    QComboBox* by_;
    QComboBox* range_;
    SpendingChart* chart_;
    QTableView* view_;
    QLabel* total_;
    QPushButton* export_;
    QTimer* soon_;
    int round_ = 0;
};

}  // namespace gouache::ui
