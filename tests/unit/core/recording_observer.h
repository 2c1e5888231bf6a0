#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/backend/job_observer.h"

namespace gouache::testing {

/// Keeps everything that it hears, and notes what breaks the rules of JobObserver. Any thread may
/// ask.
class RecordingObserver final : public JobObserver {
  public:
    void onStarted(const EventHeader& header) override { note(header, "started"); }
    void onProgress(const EventHeader& header, const StepProgress& progress) override {
        switch (progress.stage) {
            case JobStage::LoadingModel:
                note(header, "load");
                break;
            case JobStage::EncodingPrompt:
                note(header, "encode");
                break;
            case JobStage::Denoising:
                note(header, "step" + std::to_string(progress.step) + "/" +
                                 std::to_string(progress.steps) + "@" +
                                 std::to_string(progress.firstPicture));
                break;
            case JobStage::Decoding:
                note(header, "decode");
                break;
        }
    }
    void onPreview(const EventHeader& header, const Preview& preview) override {
        {
            const std::lock_guard lock(mutex_);
            previews_.push_back(preview);
        }
        note(header,
             "preview" + std::to_string(preview.picture) + "." + std::to_string(preview.step));
    }
    void onResult(const EventHeader& header, const PictureResult& result) override {
        {
            const std::lock_guard lock(mutex_);
            results_.push_back(result);
        }
        note(header, "result" + std::to_string(result.picture));
    }
    void onFinished(const EventHeader& header, JobOutcome outcome,
                    const std::optional<Error>& error) override {
        {
            const std::lock_guard lock(mutex_);
            error_ = error;
            if (error.has_value() != (outcome == JobOutcome::Failed)) {
                problems_ += "error and outcome differ; ";
            }
        }
        note(header,
             outcome == JobOutcome::Done        ? "done"
             : outcome == JobOutcome::Cancelled ? "cancelled"
                                                : "failed",
             true);
    }

    /// Waits for a part of the log; false after ten seconds.
    bool waitFor(std::string_view part) const {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(10),
                                 [&] { return log_.find(part) != std::string::npos; });
    }
    bool waitUntilFinished() const {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(30), [&] { return finished_; });
    }
    bool isFinished() const {
        const std::lock_guard lock(mutex_);
        return finished_;
    }

    /// The events as words, each with a space behind it.
    std::string log() const {
        const std::lock_guard lock(mutex_);
        return log_;
    }
    std::string problems() const {
        const std::lock_guard lock(mutex_);
        return problems_;
    }
    std::vector<Preview> previews() const {
        const std::lock_guard lock(mutex_);
        return previews_;
    }
    std::vector<PictureResult> results() const {
        const std::lock_guard lock(mutex_);
        return results_;
    }
    std::optional<Error> error() const {
        const std::lock_guard lock(mutex_);
        return error_;
    }

  private:
    void note(const EventHeader& header, const std::string& word, bool last = false) {
        const std::lock_guard lock(mutex_);
        if (header.sequence != ++sequence_) {
            problems_ += "event " + word + " has number " + std::to_string(header.sequence) + "; ";
        }
        if (finished_) {
            problems_ += "event " + word + " after the last; ";
        }
        if (sequence_ == 1) {
            id_ = header.id;
        } else if (!(header.id == id_)) {
            problems_ += "event " + word + " of another job; ";
        }
        log_ += word + " ";
        finished_ = last;
        changed_.notify_all();
    }

    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::string log_;
    std::string problems_;
    std::uint64_t sequence_ = 0;
    JobAttempt id_;
    bool finished_ = false;
    std::vector<Preview> previews_;
    std::vector<PictureResult> results_;
    std::optional<Error> error_;
};

}  // namespace gouache::testing
