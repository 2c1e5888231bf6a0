#include "ui/docks/queue_commands.h"

#include <algorithm>

#include "ui/bridge/queue_host.h"
#include "ui/models/queue_model.h"

namespace gouache::ui {

namespace {

bool waits(JobState state) {
    return state == JobState::Pending;
}

bool canRetry(JobState state) {
    return state == JobState::Failed || state == JobState::Cancelled ||
           state == JobState::Quarantined;
}

bool isOver(JobState state) {
    return state == JobState::Done || canRetry(state);
}

Result<void> asVoid(const Result<int>& done) {
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

}  // namespace

QueueCommands::QueueCommands(QueueHost* host, const QueueModel* model, QObject* parent)
    : QObject(parent), host_(host), model_(model) {}

QueueCommands::Offer QueueCommands::offerFor(const Rows& rows) const {
    Offer offer;
    bool oneBatch = true;
    for (const JobRow* row : rows) {
        offer.waiting += row->state == JobState::Pending;
        offer.running += row->state == JobState::Running;
        offer.done += row->state == JobState::Done;
        offer.retriable += canRetry(row->state);
        offer.removable += isOver(row->state);
        oneBatch = oneBatch && (offer.batch.empty() || offer.batch == row->batch);
        offer.batch = row->batch;
    }
    if (!oneBatch) {
        offer.batch.clear();
    }
    return offer;
}

std::vector<JobId> QueueCommands::idsOf(const Rows& rows, bool (*fits)(JobState)) const {
    std::vector<JobId> ids;
    for (const JobRow* row : rows) {
        if (fits(row->state)) {
            ids.push_back(row->id);
        }
    }
    return ids;
}

void QueueCommands::cancel(const Rows& rows) {
    std::vector<JobAttempt> attempts;
    for (const JobRow* row : rows) {
        if (row->state == JobState::Pending || row->state == JobState::Running) {
            attempts.push_back({row->id, row->attempt});
        }
    }
    if (!attempts.empty()) {
        host_->cancel(attempts);
    }
}

void QueueCommands::retry(const Rows& rows) {
    if (const auto ids = idsOf(rows, canRetry); !ids.empty()) {
        host_->change([ids](JobQueue& queue) { return asVoid(queue.retry(ids)); });
    }
}

void QueueCommands::remove(const Rows& rows) {
    if (const auto ids = idsOf(rows, isOver); !ids.empty()) {
        host_->change([ids](JobQueue& queue) { return asVoid(queue.remove(ids)); });
    }
}

void QueueCommands::duplicate(const Rows& rows) {
    const auto ids = idsOf(rows, [](JobState) { return true; });
    host_->change([ids](JobQueue& queue) -> Result<void> {
        for (const JobId& id : ids) {
            GOUACHE_TRY([[maybe_unused]] const JobId copy, queue.duplicate(id));
        }
        return {};
    });
}

void QueueCommands::makeNext(const Rows& rows) {
    if (const auto ids = idsOf(rows, waits); !ids.empty()) {
        host_->change([ids](JobQueue& queue) { return queue.moveToFront(ids); });
    }
}

void QueueCommands::moveBy(const Rows& rows, int step) {
    const auto ids = idsOf(rows, waits);
    std::vector<JobId> order;
    for (const JobRow& row : model_->rows()) {
        if (waits(row.state)) {
            order.push_back(row.id);
        }
    }
    const auto moves = [&ids](const JobId& id) { return std::ranges::find(ids, id) != ids.end(); };
    const auto first = std::ranges::find_if(order, moves);
    if (first == order.end()) {
        return;
    }
    std::optional<JobId> before;
    if (step < 0) {
        // Those at the top already only close up.
        before = first == order.begin() ? *first : *std::prev(first);
        if (moves(*before)) {
            const auto next = std::ranges::find_if_not(first, order.end(), moves);
            if (next == order.end()) {
                return;
            }
            before = *next;
        }
    } else {
        auto after = std::find_if(order.rbegin(), order.rend(), moves).base();
        if (after != order.end()) {
            ++after;
        }
        if (after != order.end()) {
            before = *after;
        }
    }
    host_->change([ids, before](JobQueue& queue) { return queue.move(ids, before); });
}

void QueueCommands::setProfile(const Rows& rows, const QString& profile) {
    if (const auto ids = idsOf(rows, waits); !ids.empty()) {
        host_->change([ids, name = profile.toStdString()](JobQueue& queue) {
            return queue.setProfile(ids, name);
        });
    }
}

void QueueCommands::setBatchPaused(const BatchId& batch, bool paused) {
    host_->change([batch, paused](JobQueue& queue) { return queue.setBatchPaused(batch, paused); });
}

void QueueCommands::setBatchBudget(const BatchId& batch, const std::optional<Money>& budget) {
    host_->change([batch, budget](JobQueue& queue) { return queue.setBatchBudget(batch, budget); });
}

void QueueCommands::removeAll(bool (*fits)(JobState)) {
    Rows rows;
    for (const JobRow& row : model_->rows()) {
        if (fits(row.state)) {
            rows.push_back(&row);
        }
    }
    remove(rows);
}

void QueueCommands::removeDone() {
    removeAll([](JobState state) { return state == JobState::Done; });
}

void QueueCommands::retryFailed() {
    Rows rows;
    for (const JobRow& row : model_->rows()) {
        if (row.state == JobState::Failed) {
            rows.push_back(&row);
        }
    }
    retry(rows);
}

}  // namespace gouache::ui
