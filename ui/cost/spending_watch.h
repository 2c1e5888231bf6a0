#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "core/cost/budget.h"

namespace gouache::ui {

class CostBook;
class QueueHost;

/// What was spent today and this month, kept up to date. GUI thread.
class SpendingWatch : public QObject {
    Q_OBJECT

  public:
    /// Neither is owned; both outlive it.
    SpendingWatch(QueueHost* queue, const CostBook* costs, QObject* parent = nullptr);

    /// In the currency of the settings; what was spent in others is left out.
    const Money& today() const { return today_; }
    const Money& month() const { return month_; }
    /// How far the day's or the month's budget is spent; none where there is none.
    std::optional<BudgetState> day() const;
    std::optional<BudgetState> wholeMonth() const;

  Q_SIGNALS:
    void changed();

  private:
    void read();

    QueueHost* queue_;
    const CostBook* costs_;
    Money today_;
    Money month_;
    QTimer soon_;
    QTimer midnight_;
};

}  // namespace gouache::ui
