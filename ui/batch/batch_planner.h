#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>

#include "core/batch/batch_plan.h"

namespace gouache::ui {

/// Plans a batch and copies its pictures on a thread of its own. GUI thread, but for the work
/// itself.
class BatchPlanner : public QObject {
    Q_OBJECT

  public:
    explicit BatchPlanner(QObject* parent = nullptr);
    /// Stops what is under way.
    ~BatchPlanner() override;

    /// planned() or failed() follows, unless something newer is asked for.
    void plan(BatchSources sources, BatchOptions options);
    /// stored() or failed() follows. `blobs` must live until then.
    void store(BatchPlan plan, BlobStore* blobs);
    void stop();
    bool isBusy() const { return busy_; }

  Q_SIGNALS:
    /// Rows that are read, or jobs whose pictures are copied, so far.
    void progressed(int done);
    void planned(const std::shared_ptr<const gouache::BatchPlan>& plan);
    void stored(const std::shared_ptr<const gouache::BatchPlan>& plan);
    void failed(const gouache::Error& error);

  private:
    using Signal = void (BatchPlanner::*)(const std::shared_ptr<const BatchPlan>&);
    void run(std::function<Result<BatchPlan>(const std::function<bool(int)>&)> work, Signal done);

    QThreadPool worker_;
    std::shared_ptr<std::atomic<bool>> stopped_;
    quint64 wanted_ = 0;
    bool busy_ = false;
};

}  // namespace gouache::ui
