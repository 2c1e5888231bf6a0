#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "core/backend/job_observer.h"

namespace gouache::local {

/// Numbers one attempt's events and hands them to its observer. One thread.
class JobEvents {
  public:
    JobEvents(JobAttempt id, std::shared_ptr<JobObserver> observer)
        : header_{std::move(id), 0}, observer_(std::move(observer)) {}

    void started() { observer_->onStarted(next()); }
    void progress(const StepProgress& progress) { observer_->onProgress(next(), progress); }
    void preview(const Preview& preview) { observer_->onPreview(next(), preview); }
    void result(const PictureResult& result) { observer_->onResult(next(), result); }
    void finished(JobOutcome outcome, const std::optional<Error>& error) {
        observer_->onFinished(next(), outcome, error);
    }

  private:
    const EventHeader& next() {
        ++header_.sequence;
        return header_;
    }

    EventHeader header_;
    std::shared_ptr<JobObserver> observer_;
};

}  // namespace gouache::local
