#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "core/jobs/job_queue.h"
#include "core/jobs/scheduler.h"

namespace gouache::ui {

/// How far a running job is.
struct JobProgress {
    StepProgress step;
    int pass = 0;    ///< requests of its picture that are done
    int passes = 1;  ///< and all of them
};

/// Turns what the queue and its scheduler tell on their threads into signals on the thread of this
/// object. Where the window is slower, changes are put together and only the newest progress and
/// preview of a job are delivered; nothing of a job comes after its `ended`.
class QueueBridge : public QObject {
    Q_OBJECT

  public:
    explicit QueueBridge(QObject* parent = nullptr);
    /// What comes later goes nowhere.
    ~QueueBridge() override;

    std::shared_ptr<QueueObserver> queueObserver() const;
    std::shared_ptr<SchedulerObserver> schedulerObserver() const;

  Q_SIGNALS:
    void changed(const gouache::QueueChange& change);
    void progressed(const gouache::JobAttempt& attempt, const gouache::ui::JobProgress& progress);
    void previewed(const gouache::JobAttempt& attempt, int picture, const gouache::ImagePtr& image);
    void pictureKept(const gouache::JobAttempt& attempt, const gouache::PictureRecord& picture);
    void ended(const gouache::JobAttempt& attempt, gouache::JobState state,
               const std::optional<gouache::Error>& error);
    void budgetReached(const gouache::BudgetState& budget);
    /// All of them that take no job for now, after that has changed.
    void profilesHeld(const std::vector<gouache::HeldProfile>& held);
    /// Nothing runs, and nothing that could be run waits.
    void idle();

  private:
    class Mailbox;
    class QueueEar;
    class SchedulerEar;
    void deliver();

    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<QueueEar> queueEar_;
    std::shared_ptr<SchedulerEar> schedulerEar_;
};

}  // namespace gouache::ui
