#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/backend/backend_provider.h"
#include "core/backend/job_observer.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/job_work.h"
#include "core/jobs/scheduler.h"

namespace gouache {

/// How a try ended in the queue.
struct JobEnd {
    enum class Fault : std::uint8_t {
        None,
        Backend,  ///< could not be opened or reached
        Storage   ///< the queue's file or the output folder cannot be written
    };
    /// None: back to Pending.
    std::optional<JobState> state;
    std::optional<Error> reason;
    Fault fault = Fault::None;
};

/// One claimed job, from its claim to its end in the queue, on a thread of its own: reads what it
/// needs, asks the backend for one request after another, keeps the pictures and records them.
class JobRunner {
  public:
    /// What it tells the scheduler, on the runner's or the backend's thread.
    class Listener {
      public:
        virtual ~Listener() = default;
        virtual void onProgress(const JobAttempt&, const StepProgress&, int pass, int passes) = 0;
        virtual void onPreview(const JobAttempt&, int picture, const ImagePtr&) = 0;
        virtual void onPicture(const JobAttempt&, const PictureRecord&) = 0;
        /// The backend begins to work for it.
        virtual void onBackendBusy(const JobAttempt&) = 0;
        /// The backend has nothing more to do for it; pictures may still be put together and kept.
        virtual void onBackendFree(const JobAttempt&) = 0;
        /// The queue cannot be written; the runner tries again every second.
        virtual void onStorageFault(const Error&) = 0;
        /// It is recorded; the last call.
        virtual void onOver(const JobAttempt&, const JobEnd&) = 0;
        /// Of the backend's work for this job so far.
        virtual double secondsOf(const JobAttempt&) = 0;
    };

    struct Setup {
        JobRecord job;  ///< as claimed
        SchedulerProfile profile;
        JobQueue& queue;
        BackendProvider& backends;
        std::function<Result<ModelInfo>(const std::string&)> findModel;
        std::function<WallTime()> now;
        std::string version;
        bool previews = true;
    };

    JobRunner(Setup setup, Listener& listener);
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    void start();
    /// The user wants it no more: ends as Cancelled, unless it was done already. Any thread.
    void cancel();
    /// The program closes: back to Pending. Any thread.
    void stop();

    const JobAttempt& attempt() const { return attempt_; }
    const std::string& profile() const { return setup_.profile.profile.name; }

  private:
    void run();
    /// None = Done.
    std::optional<JobEnd> work();
    std::optional<JobEnd> makeAtOnce(int first, int count, bool last);
    std::optional<JobEnd> makeByPasses(int picture, bool last);
    /// Follows one request to its end. `onResult` may end the job.
    std::optional<JobEnd> ask(
        GenerationRequest request, bool last, JobWork& work, int firstPicture,
        const std::function<std::optional<JobEnd>(const PictureResult&)>& onResult);
    /// Into its file and into the queue.
    std::optional<JobEnd> keep(const Image& image, int picture, const PictureResult& result,
                               const GenerationRequest& request);
    /// Again and again while the queue's own file cannot be written, until the program closes.
    Result<void> record(const std::function<Result<void>()>& change);
    std::optional<Money> costSince(double secondsBefore, std::int64_t pictures);
    bool unwanted() const { return cancelled_ || stopping_; }
    /// For a job that is not to go on.
    JobEnd unwantedEnd() const;

    Setup setup_;
    Listener& listener_;
    const JobAttempt attempt_;
    ModelInfo model_;
    std::shared_ptr<Backend> backend_;
    int requests_ = 0;           ///< submitted so far
    int picturesKept_ = 0;       ///< by this try
    double secondsCounted_ = 0;  ///< in the pictures kept so far
    std::atomic<bool> cancelled_ = false;
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::condition_variable stopped_;
    std::thread thread_;
};

}  // namespace gouache
