#include <QCoreApplication>
#include <QMainWindow>
#include <QPointer>
#include <QStatusBar>

#include "ui/bridge/error_text.h"
#include "ui/bridge/money_text.h"
#include "ui/cost/cost_badge.h"
#include "ui/cost/cost_dialog.h"
#include "ui/cost/spending_watch.h"
#include "ui/dialogs/notice_bar.h"
#include "ui/mainwindow/features/features.h"
#include "ui/mainwindow/session.h"
#include "ui/shell/action_registry.h"

namespace gouache::ui {

namespace {

struct CostActions {
    Q_DECLARE_TR_FUNCTIONS(CostActions)
};

/// One dialog a window, made when it is first asked for.
class CostsOpener : public QObject {
  public:
    CostsOpener(QMainWindow& window, Session& session, SpendingWatch* spending)
        : QObject(&window), window_(window), session_(session), spending_(spending) {}

    CostDialog& open() {
        if (!dialog_) {
            dialog_ = new CostDialog(&session_.queue, &session_.costs, spending_, &window_);
        }
        dialog_->show();
        dialog_->raise();
        dialog_->activateWindow();
        return *dialog_;
    }

  private:
    QMainWindow& window_;
    Session& session_;
    SpendingWatch* spending_;
    QPointer<CostDialog> dialog_;
};

QString budgetSentence(const BudgetState& state, bool stops) {
    const QString spent = moneyText(state.spent);
    const QString limit = moneyText(state.limit);
    const QString share = QString::number(state.percent);
    QString sentence;
    switch (state.span) {
        case BudgetSpan::Day:
            sentence = CostActions::tr("%1 % of today's budget is spent: %2 of %3.")
                           .arg(share, spent, limit);
            break;
        case BudgetSpan::Month:
            sentence = CostActions::tr("%1 % of this month's budget is spent: %2 of %3.")
                           .arg(share, spent, limit);
            break;
        case BudgetSpan::Batch:
            sentence = CostActions::tr("%1 % of the batch's budget is spent: %2 of %3.")
                           .arg(share, spent, limit);
            break;
    }
    if (stops) {
        sentence += QLatin1Char(' ') +
                    CostActions::tr("Rented profiles take no further job until you raise it.");
    }
    return sentence;
}

}  // namespace

void addCostActions(const WindowContext& w) {
    Session& session = w.session;
    auto* spending = new SpendingWatch(&session.queue, &session.costs, &w.window);
    auto* opener = new CostsOpener(w.window, session, spending);
    QAction* show = w.actions.add(
        {.id = "costs.show",
         .text = CostActions::tr("C&osts…"),
         .category = ActionCategory::Generate,
         .section = 70,
         .icon = "coins",
         .statusTip =
             CostActions::tr("What was spent, what profiles cost, and how much may be spent"),
         .searchWords = CostActions::tr("price money budget spending currency")},
        [opener] { opener->open(); });
    w.actions.add({.id = "costs.prices",
                   .text = CostActions::tr("&Prices…"),
                   .category = ActionCategory::Generate,
                   .section = 70,
                   .statusTip = CostActions::tr("What each profile costs"),
                   .searchWords = CostActions::tr("price hour picture electricity hardware"),
                   .inMenu = false},
                  [opener] { opener->open().showPrices(); });
    auto* badge = new CostBadge(&session.costs, spending, &w.window);
    w.window.statusBar()->addPermanentWidget(badge);
    QObject::connect(badge, &CostBadge::clicked, show, &QAction::trigger);
    const auto tell = [notice = &w.notice](const Error& error) {
        notice->show(NoticeBar::Kind::Problem, errorSentence(error));
    };
    QObject::connect(&session.costs, &CostBook::failed, &w.window, tell);
    if (session.costs.error()) {
        tell(*session.costs.error());
    }
    QObject::connect(
        &session.queue.bridge(), &QueueBridge::budgetReached, &w.window,
        [notice = &w.notice, &session](const BudgetState& state) {
            const bool spent = state.mark >= 100;
            notice->show(
                spent ? NoticeBar::Kind::Problem : NoticeBar::Kind::Information,
                budgetSentence(state, spent && (state.span == BudgetSpan::Batch ||
                                                session.costs.settings().budgets.hardStop)));
        });
    // What the canvas makes is in the history too, with what it cost.
    QObject::connect(&session.results, &ResultStore::kept, &session.queue,
                     [&session](const PictureRecord& kept) {
                         PictureRecord picture = kept;
                         const auto& profiles = session.costs.profiles();
                         const auto used = findProfile(session.generation.device(), profiles);
                         if (used.ok()) {
                             picture.profile = used->name;
                             const CostSettings& costs = session.costs.settings();
                             const Price price = costs.of(used->name).price;
                             if (!std::holds_alternative<std::monostate>(price)) {
                                 picture.cost = costOf(price, picture.seconds, 1, costs.currency);
                             }
                         }
                         session.queue.change(
                             [picture](JobQueue& queue) { return queue.addToHistory(picture); });
                     });
}

}  // namespace gouache::ui
