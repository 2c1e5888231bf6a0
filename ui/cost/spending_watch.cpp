#include "ui/cost/spending_watch.h"

#include <QDateTime>
#include <chrono>
#include <utility>

#include "ui/bridge/cost_book.h"
#include "ui/bridge/queue_host.h"

namespace gouache::ui {

namespace {

constexpr int kSoonMs = 500;
constexpr int kMinuteMs = 60'000;

WallTime wallTime(const QDateTime& time) {
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

}  // namespace

SpendingWatch::SpendingWatch(QueueHost* queue, const CostBook* costs, QObject* parent)
    : QObject(parent), queue_(queue), costs_(costs) {
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMs);
    midnight_.setInterval(kMinuteMs);
    connect(&soon_, &QTimer::timeout, this, &SpendingWatch::read);
    // A new day begins with nothing spent.
    connect(&midnight_, &QTimer::timeout, this, [this, day = QDate::currentDate()]() mutable {
        if (std::exchange(day, QDate::currentDate()) != day) {
            read();
        }
    });
    midnight_.start();
    connect(&queue->bridge(), &QueueBridge::changed, this, [this](const QueueChange& change) {
        if ((change.picturesChanged || !change.jobs.empty() || change.everything) &&
            !soon_.isActive()) {
            soon_.start();
        }
    });
    connect(queue, &QueueHost::stateChanged, this, [this] {
        if (queue_->state() == QueueHost::State::Ready) {
            read();
        }
    });
    connect(costs, &CostBook::changed, this, &SpendingWatch::read);
    if (queue->state() == QueueHost::State::Ready) {
        read();
    }
}

void SpendingWatch::read() {
    struct Sums {
        Money today;
        Money month;
    };
    const QDate day = QDate::currentDate();
    const QDateTime from = QDate(day.year(), day.month(), 1).startOfDay();
    const QDateTime to = day.addDays(1).startOfDay();
    queue_->ask<Sums>(
        this,
        [from = wallTime(from), to = wallTime(to), currency = costs_->settings().currency,
         key = day.toString(Qt::ISODate).toStdString()](JobQueue& queue) -> Result<Sums> {
            GOUACHE_TRY(const auto days, queue.spending(JobQueue::SpendingBy::Day, from, to));
            Sums sums{{0, currency}, {0, currency}};
            for (const JobQueue::Spending& each : days) {
                if (each.amount.currency == currency) {
                    sums.month = sums.month + each.amount;
                    sums.today = each.key == key ? sums.today + each.amount : sums.today;
                }
            }
            return sums;
        },
        [this](const Result<Sums>& sums) {
            if (sums.ok()) {
                today_ = sums->today;
                month_ = sums->month;
                Q_EMIT changed();
            }
        });
}

std::optional<BudgetState> SpendingWatch::day() const {
    const auto& limit = costs_->settings().budgets.day;
    return limit ? std::optional(budgetState(BudgetSpan::Day, today_, *limit)) : std::nullopt;
}

std::optional<BudgetState> SpendingWatch::wholeMonth() const {
    const auto& limit = costs_->settings().budgets.month;
    return limit ? std::optional(budgetState(BudgetSpan::Month, month_, *limit)) : std::nullopt;
}

}  // namespace gouache::ui
