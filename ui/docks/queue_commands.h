#pragma once

#include <QObject>
#include <vector>

#include "core/jobs/job_queue.h"

namespace gouache::ui {

class QueueHost;
class QueueModel;

/// What can be done with chosen jobs of the queue: each does what it can for those that it fits and
/// leaves the others out. GUI thread.
class QueueCommands : public QObject {
    Q_OBJECT

  public:
    using Rows = std::vector<const JobRow*>;

    /// Neither is owned.
    QueueCommands(QueueHost* host, const QueueModel* model, QObject* parent = nullptr);

    /// Which of the commands would do something.
    struct Offer {
        int waiting = 0;
        int running = 0;
        int done = 0;
        int retriable = 0;  ///< failed, cancelled, set aside
        int removable = 0;  ///< all that are over
        BatchId batch;      ///< of all of them; empty where they are of several
    };
    Offer offerFor(const Rows& rows) const;

    void cancel(const Rows& rows);
    void retry(const Rows& rows);
    void remove(const Rows& rows);
    void duplicate(const Rows& rows);
    /// Of waiting ones: before all others.
    void makeNext(const Rows& rows);
    /// Of waiting ones: past the one above (−1) or below (1) them.
    void moveBy(const Rows& rows, int step);
    /// Of waiting ones; empty = any.
    void setProfile(const Rows& rows, const QString& profile);
    void setBatchPaused(const BatchId& batch, bool paused);
    void setBatchBudget(const BatchId& batch, const std::optional<Money>& budget);
    /// Every job that is done, or every one that is over.
    void removeDone();
    void retryFailed();

  private:
    std::vector<JobId> idsOf(const Rows& rows, bool (*fits)(JobState)) const;
    void removeAll(bool (*fits)(JobState));

    QueueHost* host_;
    const QueueModel* model_;
};

}  // namespace gouache::ui
