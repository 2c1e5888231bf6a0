#include "core/cost/budget.h"

namespace gouache {

BudgetState budgetState(BudgetSpan span, const Money& spent, const Money& limit) {
    const int percent = percentOf(spent, limit);
    const int mark = percent >= 100 ? 100 : percent >= 80 ? 80 : percent >= 50 ? 50 : 0;
    return {span, spent, limit, percent, mark};
}

}  // namespace gouache
