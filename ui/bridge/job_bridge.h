#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "core/backend/job_observer.h"

namespace gouache::ui {

/// Turns the events of one attempt, which come on the backend's thread, into signals on the thread
/// of this object. Order is kept; where the window is slower than the backend, only the newest
/// progress and the newest preview are delivered. Events of another attempt, out of order, or after
/// the end are dropped.
class JobBridge : public QObject {
    Q_OBJECT

  public:
    explicit JobBridge(JobAttempt id, QObject* parent = nullptr);
    /// Events that come later go nowhere; the job itself goes on.
    ~JobBridge() override;

    const JobAttempt& id() const { return id_; }
    /// For Backend::submit. Lives as long as the backend holds it, whatever becomes of this object.
    std::shared_ptr<JobObserver> observer() const;

  Q_SIGNALS:
    void started();
    void progressed(const gouache::StepProgress& progress);
    void previewed(const gouache::Preview& preview);
    void resulted(const gouache::PictureResult& result);
    void finished(gouache::JobOutcome outcome, const std::optional<gouache::Error>& error);

  private:
    class Mailbox;
    void deliver();

    JobAttempt id_;
    std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace gouache::ui
