#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/backend/backend_provider.h"
#include "core/backend/job_observer.h"
#include "core/cost/budget.h"
#include "core/cost/price.h"
#include "core/jobs/job_queue.h"
#include "core/models/model_catalogue.h"
#include "core/profiles/profile.h"

namespace gouache {

/// A profile that takes no job for now, and why: its backend cannot be opened, or a budget is
/// spent.
struct HeldProfile {
    std::string profile;
    Error reason;
    bool operator==(const HeldProfile&) const = default;
};

/// What happens in a running job, beyond what the queue keeps. On the scheduler's or a backend's
/// thread; must return quickly.
class SchedulerObserver {
  public:
    virtual ~SchedulerObserver() = default;
    /// A try begins; `job` is as claimed.
    virtual void onStarted(const JobRecord& /*job*/) {}
    virtual void onProgress(const JobAttempt&, const StepProgress&, int /*pass*/, int /*passes*/) {}
    virtual void onPreview(const JobAttempt&, int /*picture*/, const ImagePtr&) {}
    virtual void onPicture(const JobAttempt&, const PictureRecord&) {}
    /// Pending: it was given back, to be tried again.
    virtual void onEnded(const JobAttempt&, JobState, const std::optional<Error>&) {}
    /// All profiles that take no job for now, after that has changed.
    virtual void onProfilesHeld(const std::vector<HeldProfile>&) {}
    /// A budget reached 50, 80 or 100 per cent; told once each.
    virtual void onBudget(const BudgetState&) {}
    /// Nothing runs, and nothing waits that could run now: the queue is empty or paused, or what is
    /// left waits for a profile that is held or not there.
    virtual void onIdle() {}
};

/// Where a scheduler may run jobs.
struct SchedulerProfile {
    Profile profile;
    Price price;
    int jobsAtOnce = 1;  ///< 1…64
    bool enabled = true;
    bool takesAny = true;      ///< also jobs that name no profile
    std::uint64_t memory = 0;  ///< bytes of its device; 0 = not known, so every model fits
};

/// Runs the queue's jobs on the backends of its profiles, on threads of its own: claims, opens
/// backends, submits, keeps pictures, records. Owns the RunnerLock while it lives. Pauses the queue
/// with a reason where the disk or the output folder fails, and takes no further job for rented
/// profiles where a hard budget is spent: the day's and the month's by everything that was spent, a
/// batch's by what its jobs cost. Hears of other processes' changes (JobQueue::pollOthers) once a
/// second. Any thread may call it.
///
/// A job that names no profile goes to one that its model fits: those that are not rented first,
/// cheap before dear; rented ones help where the wait would be longer than `patience`.
class Scheduler {
  public:
    struct Setup {
        JobQueue& queue;
        BackendProvider& backends;
        std::vector<SchedulerProfile> profiles;
        Budgets budgets;
        /// Models by name or path, as `generate` finds them.
        std::function<Result<ModelInfo>(const std::string&)> findModel;
        std::function<WallTime()> now;  ///< the wall clock; tests give their own
        std::string version;            ///< for the settings inside pictures: "Gouache 0.1.0"
        bool previews = true;           ///< whether forming pictures are of use
        /// How long a job that names no profile may have to wait for one that costs nothing to rent
        /// before a rented one takes it.
        std::chrono::minutes patience{10};
    };

    /// RunnerElsewhere where another process runs this queue. Recovers jobs first.
    static Result<std::unique_ptr<Scheduler>> start(Setup setup);
    /// Jobs that run are cancelled at their backends and released to Pending; takes at most about
    /// three seconds.
    ~Scheduler();

    void setProfiles(std::vector<SchedulerProfile> profiles);
    void setBudgets(Budgets budgets);
    /// Stops that try, within one step.
    void cancel(const JobAttempt& attempt);
    /// Lets the running ones end, claims no more.
    void drain();
    bool isIdle() const;
    std::vector<HeldProfile> heldProfiles() const;

    void addObserver(std::weak_ptr<SchedulerObserver> observer);

  private:
    class Impl;
    explicit Scheduler(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gouache
