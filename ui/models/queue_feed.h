#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <optional>
#include <vector>

#include "core/jobs/job_queue.h"
#include "ui/bridge/queue_host.h"
#include "ui/models/queue_model.h"

namespace gouache::ui {

/// Keeps a QueueModel as the queue is: reads what has changed, a few times a second at most, and
/// puts the jobs where they are dropped. GUI thread.
class QueueFeed : public QObject {
    Q_OBJECT

  public:
    /// Neither is owned.
    QueueFeed(QueueHost* host, QueueModel* model, QObject* parent = nullptr);

    /// Ids of jobs whose title or prompt holds `text`, none for an empty text; the newest question
    /// is answered.
    void search(const QString& text, std::function<void(const std::optional<QSet<QString>>&)> done);

  private:
    void onChanged(const QueueChange& change);
    void readSoon();
    void readAll();
    void readSome();
    void readBatches();

    QueueHost* host_;
    QueueModel* model_;
    QTimer timer_;
    QElapsedTimer sinceRead_;
    qint64 lastRead_ = 0;  ///< milliseconds that reading all rows took
    bool reading_ = false;
    bool all_ = false;  ///< everything is to be read again
    bool batches_ = false;
    std::vector<JobId> some_;
    quint64 question_ = 0;
};

}  // namespace gouache::ui
