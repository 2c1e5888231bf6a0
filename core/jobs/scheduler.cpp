#include "core/jobs/scheduler.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <utility>

#include "core/base/log.h"
#include "core/jobs/budget_watch.h"
#include "core/jobs/job_runner.h"
#include "core/jobs/profile_places.h"
#include "core/jobs/runner_lock.h"

namespace gouache {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPoll{1};
/// How often a claim is tried though nothing was heard: holds end, a new day's budget begins.
constexpr std::chrono::seconds kClaimPoll{3};
/// How often the budgets are looked at without a job's end: another program may have spent, and a
/// new day begins.
constexpr std::chrono::seconds kBudgetPoll{30};
constexpr std::chrono::seconds kAfterStorageFault{5};

/// A job that was given back may run again before its last try is quite over, so tries are told
/// apart.
std::string keyOf(const JobAttempt& attempt) {
    return attempt.job + "#" + std::to_string(attempt.attempt);
}

/// A bell that any thread may ring.
class Bell final : public QueueObserver {
  public:
    void onQueueChanged(const QueueChange& change) override {
        // A claim that finds nothing is no reason to claim again.
        if (!change.jobs.empty() || change.orderChanged || change.batchesChanged ||
            change.stateChanged || change.everything) {
            ring();
        }
    }
    void ring() {
        {
            const std::lock_guard lock(mutex_);
            rung_ = true;
        }
        heard_.notify_all();
    }
    /// Whether it rang.
    bool wait(std::chrono::milliseconds longest) {
        std::unique_lock lock(mutex_);
        heard_.wait_for(lock, longest, [this] { return rung_; });
        return std::exchange(rung_, false);
    }

  private:
    std::mutex mutex_;
    std::condition_variable heard_;
    bool rung_ = false;
};

}  // namespace

class Scheduler::Impl final : public JobRunner::Listener {
  public:
    Impl(Setup setup, RunnerLock lock)
        : setup_(std::move(setup)), lock_(std::move(lock)), bell_(std::make_shared<Bell>()) {
        if (!setup_.now) {
            setup_.now = [] {
                return std::chrono::floor<std::chrono::milliseconds>(
                    std::chrono::system_clock::now());
            };
        }
        places_.set(std::move(setup_.profiles));
        budgets_.setBudgets(setup_.budgets);
        setup_.queue.addObserver(bell_);
    }

    void begin() {
        thread_ = std::thread([this] { work(); });
    }

    ~Impl() override {
        closing_ = true;
        bell_->ring();
        if (thread_.joinable()) {
            thread_.join();
        }
        // All are told before the first is waited for.
        for (auto& [key, runner] : runners_) {
            runner->stop();
        }
        runners_.clear();
    }

    void setProfiles(std::vector<SchedulerProfile> profiles) {
        {
            const std::lock_guard lock(mutex_);
            places_.set(std::move(profiles));
        }
        tellHeld();
        bell_->ring();
    }

    void setBudgets(const Budgets& budgets) {
        {
            const std::lock_guard lock(mutex_);
            budgets_.setBudgets(budgets);
            budgetsDue_ = Clock::time_point();
        }
        bell_->ring();
    }

    void cancel(const JobAttempt& attempt) {
        const std::lock_guard lock(mutex_);
        if (const auto found = runners_.find(keyOf(attempt)); found != runners_.end()) {
            found->second->cancel();
        }
    }

    void drain() {
        draining_ = true;
        bell_->ring();
    }

    bool isIdle() const { return idle_; }

    std::vector<HeldProfile> heldProfiles() const {
        const std::lock_guard lock(mutex_);
        return places_.held(budgets_.stop(), Clock::now());
    }

    void addObserver(std::weak_ptr<SchedulerObserver> observer) {
        const std::lock_guard lock(observersMutex_);
        observers_.push_back(std::move(observer));
    }

    // JobRunner::Listener

    void onProgress(const JobAttempt& attempt, const StepProgress& progress, int pass,
                    int passes) override {
        tell([&](SchedulerObserver& one) { one.onProgress(attempt, progress, pass, passes); });
    }
    void onPreview(const JobAttempt& attempt, int picture, const ImagePtr& image) override {
        tell([&](SchedulerObserver& one) { one.onPreview(attempt, picture, image); });
    }
    void onPicture(const JobAttempt& attempt, const PictureRecord& picture) override {
        tell([&](SchedulerObserver& one) { one.onPicture(attempt, picture); });
    }
    void onBackendBusy(const JobAttempt& attempt) override {
        const std::lock_guard lock(mutex_);
        places_.backendBusy(keyOf(attempt), Clock::now());
    }
    void onBackendFree(const JobAttempt& attempt) override {
        {
            const std::lock_guard lock(mutex_);
            places_.backendFree(keyOf(attempt), Clock::now());
        }
        bell_->ring();
    }
    double secondsOf(const JobAttempt& attempt) override {
        const std::lock_guard lock(mutex_);
        return places_.seconds(keyOf(attempt), Clock::now());
    }
    void onStorageFault(const Error& error) override { holdQueue(error); }
    void onOver(const JobAttempt& attempt, const JobEnd& end) override {
        const bool unreachable = end.fault == JobEnd::Fault::Backend && end.reason;
        {
            const std::lock_guard lock(mutex_);
            over_.insert(keyOf(attempt));
            budgetsDue_ = Clock::time_point();
            places_.over(keyOf(attempt), end.state == JobState::Done, Clock::now());
            if (unreachable) {
                places_.hold(keyOf(attempt), *end.reason, Clock::now());
            }
        }
        if (end.fault == JobEnd::Fault::Storage && end.reason) {
            holdQueue(*end.reason);
        }
        if (unreachable) {
            tellHeld();
        }
        tell([&](SchedulerObserver& one) {
            one.onEnded(attempt, end.state.value_or(JobState::Pending), end.reason);
        });
        bell_->ring();
    }

  private:
    // The scheduler's thread, without mutex_.

    void work() {
        auto pollDue = Clock::now() + kPoll;
        auto claimDue = Clock::now();
        bool rung = true;
        bool waits = false;
        while (!closing_) {
            reap();
            cancelMarked();
            updateBudgets();
            if (rung || Clock::now() >= claimDue) {
                waits = claimAll();
                claimDue = Clock::now() + kClaimPoll;
            }
            updateIdle(waits);
            rung = bell_->wait(std::chrono::duration_cast<std::chrono::milliseconds>(kPoll));
            if (Clock::now() >= pollDue) {
                setup_.queue.pollOthers();
                pollDue = Clock::now() + kPoll;
            }
        }
    }

    void reap() {
        std::vector<std::unique_ptr<JobRunner>> ended;
        {
            const std::lock_guard lock(mutex_);
            for (const std::string& key : over_) {
                places_.forget(key, Clock::now());
                if (const auto found = runners_.find(key); found != runners_.end()) {
                    ended.push_back(std::move(found->second));
                    runners_.erase(found);
                }
            }
            over_.clear();
        }
        // Their threads end; joined without the lock, which their last words need.
        ended.clear();
    }

    void cancelMarked() {
        {
            const std::lock_guard lock(mutex_);
            if (runners_.empty()) {
                return;
            }
        }
        const auto marked = setup_.queue.cancelRequests();
        for (const JobAttempt& attempt : marked.ok() ? *marked : std::vector<JobAttempt>()) {
            cancel(attempt);
        }
    }

    void updateBudgets() {
        {
            const std::lock_guard lock(mutex_);
            if (Clock::now() < budgetsDue_) {
                return;
            }
            budgetsDue_ = Clock::now() + kBudgetPoll;
        }
        // Only this thread and setBudgets() touch the watch; it reads the disk without the lock.
        BudgetWatch watch;
        {
            const std::lock_guard lock(mutex_);
            watch = budgets_;
        }
        const bool stopped = watch.stop().has_value();
        const auto passed = watch.update(setup_.queue, setup_.now());
        if (!passed.ok()) {
            return;
        }
        const bool changed = watch.stop().has_value() != stopped;
        {
            const std::lock_guard lock(mutex_);
            budgets_ = std::move(watch);
            places_.setCostsCount(budgets_.hasAny());
        }
        for (const BudgetState& state : *passed) {
            tell([&](SchedulerObserver& one) { one.onBudget(state); });
        }
        if (changed) {
            tellHeld();
        }
    }

    /// Gives every free slot a job. True where something may run later without anyone's doing.
    bool claimAll() {
        const bool storageHeld = Clock::now() < storageHeldUntil_.load();
        if (draining_ || setup_.queue.isPaused() || storageHeld) {
            return storageHeld;
        }
        bool any = true;
        while (any && !closing_) {
            any = false;
            for (const ProfilePlaces::Claim& claim : nextClaims()) {
                Result<std::optional<JobRecord>> job =
                    setup_.queue.claim(claim.rule, claim.profile);
                if (!job.ok()) {
                    holdQueue(job.error());
                    return true;
                }
                if (*job) {
                    start(std::move(**job), claim.profile);
                    any = true;
                }
            }
        }
        const std::lock_guard lock(mutex_);
        return places_.anyTriesAgain();
    }

    /// One for each profile with a free slot, the best for jobs that name none first.
    std::vector<ProfilePlaces::Claim> nextClaims() {
        std::vector<RoutePlace> routes;
        std::vector<BatchId> spentBatches;
        bool memoryMatters = false;
        {
            const std::lock_guard lock(mutex_);
            routes = places_.routes(budgets_.stop().has_value(), Clock::now());
            spentBatches = budgets_.spentBatches();
            memoryMatters = places_.memoryMatters();
        }
        const auto isFree = [](const RoutePlace& one) { return one.freeSlots > 0 && !one.held; };
        if (std::ranges::none_of(routes, isFree)) {
            return {};
        }
        std::int64_t waiting = 0;
        if (std::ranges::any_of(routes, [](const RoutePlace& one) { return one.rented; })) {
            const auto counts = setup_.queue.counts();
            waiting = counts.ok() ? counts->pending : 0;
        }
        const std::vector<std::string> forAny = routeOrder(routes, waiting, setup_.patience);
        const std::vector<ModelNeed> needs =
            memoryMatters ? modelNeeds() : std::vector<ModelNeed>();
        std::vector<std::pair<std::string, bool>> wanted;
        for (const std::string& name : forAny) {
            wanted.emplace_back(name, true);
        }
        for (const RoutePlace& one : routes) {
            if (isFree(one) && std::ranges::find(forAny, one.profile) == forAny.end()) {
                wanted.emplace_back(one.profile, false);
            }
        }
        std::vector<ProfilePlaces::Claim> claims;
        const std::lock_guard lock(mutex_);
        for (const auto& [name, any] : wanted) {
            if (auto claim = places_.claimFor(name, any, needs, spentBatches, Clock::now())) {
                claims.push_back(std::move(*claim));
            }
        }
        return claims;
    }

    /// Of the jobs that name no profile.
    std::vector<ModelNeed> modelNeeds() {
        std::vector<ModelNeed> needs;
        const auto models = setup_.queue.modelsWaiting();
        for (const std::string& name : models.ok() ? *models : std::vector<std::string>()) {
            auto known = needOf_.find(name);
            if (known == needOf_.end()) {
                const auto model = setup_.findModel(name);
                // One that is not there fails wherever it is tried.
                const std::uint64_t need = model.ok() ? leastMemoryFor(model->fileBytes) : 0;
                known = needOf_.emplace(name, need).first;
            }
            needs.push_back({name, known->second});
        }
        return needs;
    }

    void start(JobRecord job, const std::string& profile) {
        tell([&](SchedulerObserver& one) { one.onStarted(job); });
        JobRunner* runner = nullptr;
        {
            const std::lock_guard lock(mutex_);
            const SchedulerProfile chosen = *places_.find(profile);
            const std::string key = keyOf({job.id, job.attempt});
            places_.begin(profile, key, job.draft.request.model);
            auto& held = runners_[key];
            held = std::make_unique<JobRunner>(
                JobRunner::Setup{std::move(job), chosen, setup_.queue, setup_.backends,
                                 setup_.findModel, setup_.now, setup_.version, setup_.previews},
                *this);
            runner = held.get();
            idle_ = false;
        }
        runner->start();
    }

    void updateIdle(bool waits) {
        bool idle = false;
        {
            const std::lock_guard lock(mutex_);
            idle = !waits && runners_.empty();
        }
        if (idle && !idle_) {
            idle_ = true;
            tell([](SchedulerObserver& one) { one.onIdle(); });
        } else if (!idle) {
            idle_ = false;
        }
    }

    // Any thread, without mutex_.

    /// The disk does not take what has to be kept: nothing is claimed until someone resumes the
    /// queue. Where even that cannot be written, it is tried again.
    void holdQueue(const Error& error) {
        if (error.code == ErrorCode::StorageBusy) {
            storageHeldUntil_ = Clock::now() + kAfterStorageFault;
            return;
        }
        if (!setup_.queue.isPaused() && !setup_.queue.setPaused(true, error).ok()) {
            log(LogLevel::Warning, "queue", errorKey(error.code));
            storageHeldUntil_ = Clock::now() + kAfterStorageFault;
        }
    }

    void tellHeld() {
        const std::vector<HeldProfile> all = heldProfiles();
        tell([&](SchedulerObserver& one) { one.onProfilesHeld(all); });
    }

    template <typename Call>
    void tell(Call&& call) {
        std::vector<std::shared_ptr<SchedulerObserver>> alive;
        {
            const std::lock_guard lock(observersMutex_);
            std::erase_if(observers_, [](const auto& one) { return one.expired(); });
            for (const auto& one : observers_) {
                if (auto observer = one.lock()) {
                    alive.push_back(std::move(observer));
                }
            }
        }
        for (const auto& observer : alive) {
            call(*observer);
        }
    }

    Setup setup_;
    RunnerLock lock_;
    std::shared_ptr<Bell> bell_;

    mutable std::mutex mutex_;
    ProfilePlaces places_;                                       ///< guarded by mutex_
    std::map<std::string, std::unique_ptr<JobRunner>> runners_;  ///< guarded by mutex_; by keyOf()
    std::set<std::string> over_;      ///< guarded by mutex_; keys of those to be reaped
    BudgetWatch budgets_;             ///< guarded by mutex_
    Clock::time_point budgetsDue_{};  ///< guarded by mutex_
    std::map<std::string, std::uint64_t> needOf_;  ///< the scheduler's thread only
    std::atomic<Clock::time_point> storageHeldUntil_{Clock::time_point{}};
    std::atomic<bool> closing_ = false;
    std::atomic<bool> draining_ = false;
    std::atomic<bool> idle_ = false;

    std::mutex observersMutex_;
    std::vector<std::weak_ptr<SchedulerObserver>> observers_;  ///< guarded by observersMutex_

    std::thread thread_;
};

Scheduler::Scheduler(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Scheduler::~Scheduler() = default;

Result<std::unique_ptr<Scheduler>> Scheduler::start(Setup setup) {
    GOUACHE_TRY(RunnerLock lock, RunnerLock::take(setup.queue.folder()));
    GOUACHE_TRY(const std::vector<JobRecord> remote, setup.queue.recover());
    for (const JobRecord& job : remote) {
        GOUACHE_CHECK(setup.queue.release({job.id, job.attempt}, std::nullopt));
    }
    auto impl = std::make_unique<Impl>(std::move(setup), std::move(lock));
    impl->begin();
    return std::unique_ptr<Scheduler>(new Scheduler(std::move(impl)));
}

void Scheduler::setProfiles(std::vector<SchedulerProfile> profiles) {
    impl_->setProfiles(std::move(profiles));
}
void Scheduler::setBudgets(Budgets budgets) {
    impl_->setBudgets(budgets);
}
void Scheduler::cancel(const JobAttempt& attempt) {
    impl_->cancel(attempt);
}
void Scheduler::drain() {
    impl_->drain();
}
bool Scheduler::isIdle() const {
    return impl_->isIdle();
}
std::vector<HeldProfile> Scheduler::heldProfiles() const {
    return impl_->heldProfiles();
}
void Scheduler::addObserver(std::weak_ptr<SchedulerObserver> observer) {
    impl_->addObserver(std::move(observer));
}

}  // namespace gouache
