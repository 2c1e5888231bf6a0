#include "ui/cost/cost_badge.h"

#include <algorithm>

#include "ui/bridge/cost_book.h"
#include "ui/bridge/money_text.h"
#include "ui/cost/spending_watch.h"
#include "ui/theme/icons.h"

namespace gouache::ui {

namespace {

constexpr int kWarnAt = 80;  // per cent

}  // namespace

CostBadge::CostBadge(const CostBook* costs, const SpendingWatch* spending, QWidget* parent)
    : QToolButton(parent), costs_(costs), spending_(spending) {
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    connect(costs_, &CostBook::changed, this, &CostBadge::showState);
    connect(spending_, &SpendingWatch::changed, this, &CostBadge::showState);
    showState();
}

void CostBadge::showState() {
    const bool priced = std::ranges::any_of(costs_->settings().profiles, [](const auto& profile) {
        return !std::holds_alternative<std::monostate>(profile.second.price);
    });
    const auto day = spending_->day();
    const auto month = spending_->wholeMonth();
    setVisible(priced || day || month || !spending_->month().isZero());
    const QString today = moneyText(spending_->today());
    const int percent = std::max(day ? day->percent : 0, month ? month->percent : 0);
    const bool budget = day || month;
    setIcon(ui::icon(percent >= kWarnAt ? "warning" : "coins"));
    const QString text =
        budget ? QStringLiteral("%1 · %2 %").arg(today).arg(percent) : tr("%1 today").arg(today);
    setText(text);
    QStringList tip{tr("Spent today: %1").arg(today),
                    tr("Spent this month: %1").arg(moneyText(spending_->month()))};
    if (day) {
        tip << tr("%1 % of the day's budget").arg(day->percent);
    }
    if (month) {
        tip << tr("%1 % of the month's budget").arg(month->percent);
    }
    setToolTip(tip.join(QLatin1Char('\n')));
    setAccessibleName(tr("Costs: %1").arg(tip.join(QStringLiteral(", "))));
}

}  // namespace gouache::ui
