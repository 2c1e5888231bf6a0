#include "core/jobs/budget_watch.h"

#include <ctime>

namespace gouache {

namespace {

constexpr int kSpentPercent = 100;

std::tm localTime(WallTime now) {
    const std::time_t seconds =
        std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

/// The row's key of JobQueue::spending for the day or month that `now` is in.
std::string keyOf(const char* format, WallTime now) {
    const std::tm local = localTime(now);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, format, &local));
}

/// What the row `key` comes to in the currency of `limit`.
Money spentUnder(const std::vector<JobQueue::Spending>& rows, const std::string& key,
                 const Money& limit) {
    Money spent{0, limit.currency};
    for (const JobQueue::Spending& row : rows) {
        if (row.key == key && row.amount.currency == limit.currency) {
            spent = spent + row.amount;
        }
    }
    return spent;
}

}  // namespace

void BudgetWatch::setBudgets(const Budgets& budgets) {
    budgets_ = budgets;
    marks_.clear();
}

BudgetState BudgetWatch::follow(const std::string& key, BudgetSpan span, const Money& spent,
                                const Money& limit, std::vector<BudgetState>& passed) {
    const BudgetState state = budgetState(span, spent, limit);
    int& mark = marks_[key];
    if (state.mark > mark) {
        mark = state.mark;
        passed.push_back(state);
    }
    return state;
}

Result<std::vector<BudgetState>> BudgetWatch::update(JobQueue& queue, WallTime now) {
    std::vector<BudgetState> passed;
    stop_.reset();
    spentBatches_.clear();
    // More than any month and its time zone.
    const WallTime from = now - std::chrono::hours(24 * 33);
    const WallTime to = now + std::chrono::hours(24);
    const auto check = [&](JobQueue::SpendingBy by, const char* format, BudgetSpan span,
                           const Money& limit) -> Result<void> {
        GOUACHE_TRY(const auto rows, queue.spending(by, from, to));
        const std::string key = keyOf(format, now);
        const BudgetState state = follow(key, span, spentUnder(rows, key, limit), limit, passed);
        if (budgets_.hardStop && state.percent >= kSpentPercent) {
            stop_ = state;
        }
        return {};
    };
    if (budgets_.month) {
        GOUACHE_CHECK(
            check(JobQueue::SpendingBy::Month, "%Y-%m", BudgetSpan::Month, *budgets_.month));
    }
    if (budgets_.day) {
        GOUACHE_CHECK(check(JobQueue::SpendingBy::Day, "%Y-%m-%d", BudgetSpan::Day, *budgets_.day));
    }
    GOUACHE_TRY(const std::vector<BatchRecord> batches, queue.batches());
    std::optional<std::vector<JobQueue::Spending>> byBatch;
    batchBudgets_ = false;
    for (const BatchRecord& batch : batches) {
        if (!batch.budget) {
            continue;
        }
        batchBudgets_ = true;
        if (!byBatch) {
            GOUACHE_TRY(byBatch, queue.spending(JobQueue::SpendingBy::Batch, WallTime{}, to));
        }
        const BudgetState state =
            follow("batch " + batch.id, BudgetSpan::Batch,
                   spentUnder(*byBatch, batch.id, *batch.budget), *batch.budget, passed);
        if (state.percent >= kSpentPercent) {
            spentBatches_.push_back(batch.id);
        }
    }
    return passed;
}

Error budgetSpent(const BudgetState& state) {
    const ErrorCode code = state.span == BudgetSpan::Day     ? ErrorCode::DayBudgetSpent
                           : state.span == BudgetSpan::Month ? ErrorCode::MonthBudgetSpent
                                                             : ErrorCode::BatchBudgetSpent;
    const auto text = [](const Money& money) { return amountText(money) + " " + money.currency; };
    return makeError(code, text(state.spent), text(state.limit));
}

}  // namespace gouache
