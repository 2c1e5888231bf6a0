#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/cost/budget.h"
#include "core/jobs/job_queue.h"

namespace gouache {

/// Follows what is spent against the budgets of the day, the month and each batch. One thread at a
/// time.
class BudgetWatch {
  public:
    void setBudgets(const Budgets& budgets);

    /// Reads what is spent by now. Returns the budgets that passed a mark since the last time.
    /// Those of the queue.
    Result<std::vector<BudgetState>> update(JobQueue& queue, WallTime now);

    /// Whether there is any budget, also of a batch.
    bool hasAny() const { return budgets_.day || budgets_.month || batchBudgets_; }
    /// The day's or the month's budget that keeps rented profiles from taking a job.
    const std::optional<BudgetState>& stop() const { return stop_; }
    /// Batches whose own budget is spent; rented profiles take none of their jobs.
    const std::vector<BatchId>& spentBatches() const { return spentBatches_; }

  private:
    /// The state, noted in `passed` where it reached a higher mark than before.
    BudgetState follow(const std::string& key, BudgetSpan span, const Money& spent,
                       const Money& limit, std::vector<BudgetState>& passed);

    Budgets budgets_;
    std::map<std::string, int> marks_;  ///< the highest mark told, by period or batch
    std::optional<BudgetState> stop_;
    std::vector<BatchId> spentBatches_;
    bool batchBudgets_ = false;
};

/// The error that stands for it: which budget, how much of it is spent.
Error budgetSpent(const BudgetState& state);

}  // namespace gouache
