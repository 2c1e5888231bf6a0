#pragma once

#include <cstdint>
#include <optional>

#include "core/base/money.h"

namespace gouache {

enum class BudgetSpan : std::uint8_t { Day, Month, Batch };

struct Budgets {
    std::optional<Money> day;
    std::optional<Money> month;
    bool hardStop = true;  ///< at 100 % paid profiles take no further job
    bool operator==(const Budgets&) const = default;
};

/// How far one budget is spent.
struct BudgetState {
    BudgetSpan span = BudgetSpan::Day;
    Money spent;
    Money limit;
    int percent = 0;  ///< rounded down, at most 1,000,000
    /// 0, 50, 80 or 100: the highest mark that is reached.
    int mark = 0;
};

/// Of one currency. A limit of 0 is reached at once.
BudgetState budgetState(BudgetSpan span, const Money& spent, const Money& limit);

}  // namespace gouache
