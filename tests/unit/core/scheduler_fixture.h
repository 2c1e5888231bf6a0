#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "backends/fake/fake_backend.h"
#include "core/backend/backend_provider.h"
#include "core/jobs/job_queue.h"
#include "core/jobs/scheduler.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache::testing {

/// Counts how many jobs a backend works on at once, and remembers them in their order.
class CountingBackend final : public Backend {
  public:
    explicit CountingBackend(fake::FakeOptions options) : fake_(std::move(options)) {}

    Result<Capabilities> capabilities() override { return fake_.capabilities(); }
    Result<void> submit(JobSpec job, std::shared_ptr<JobObserver> observer) override {
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(job.request);
            most_ = std::max(most_, ++open_);
        }
        return fake_.submit(std::move(job), std::make_shared<Counter>(*this, std::move(observer)));
    }
    void cancel(const JobAttempt& attempt) override { fake_.cancel(attempt); }

    std::vector<GenerationRequest> requests() {
        const std::lock_guard lock(mutex_);
        return requests_;
    }
    int mostAtOnce() {
        const std::lock_guard lock(mutex_);
        return most_;
    }

  private:
    class Counter final : public JobObserver {
      public:
        Counter(CountingBackend& backend, std::shared_ptr<JobObserver> next)
            : backend_(backend), next_(std::move(next)) {}
        void onStarted(const EventHeader& h) override { next_->onStarted(h); }
        void onProgress(const EventHeader& h, const StepProgress& p) override {
            next_->onProgress(h, p);
        }
        void onPreview(const EventHeader& h, const Preview& p) override { next_->onPreview(h, p); }
        void onResult(const EventHeader& h, const PictureResult& r) override {
            next_->onResult(h, r);
        }
        void onFinished(const EventHeader& h, JobOutcome outcome,
                        const std::optional<Error>& error) override {
            {
                const std::lock_guard lock(backend_.mutex_);
                --backend_.open_;
            }
            next_->onFinished(h, outcome, error);
        }

      private:
        CountingBackend& backend_;
        std::shared_ptr<JobObserver> next_;
    };

    std::mutex mutex_;
    std::vector<GenerationRequest> requests_;  ///< guarded by mutex_
    int open_ = 0;                             ///< guarded by mutex_
    int most_ = 0;                             ///< guarded by mutex_
    fake::FakeBackend fake_;
};

/// Places by name; one without a backend cannot be opened.
class PlacesProvider final : public BackendProvider {
  public:
    std::vector<BackendPlace> places() override { return {}; }
    Result<std::shared_ptr<Backend>> open(std::string_view place) override {
        const std::lock_guard lock(mutex_);
        const auto found = backends_.find(std::string(place));
        if (found == backends_.end()) {
            return makeError(ErrorCode::EngineMissing, "not here");
        }
        return found->second;
    }
    std::shared_ptr<CountingBackend> add(const std::string& place, fake::FakeOptions options = {}) {
        auto backend = std::make_shared<CountingBackend>(std::move(options));
        const std::lock_guard lock(mutex_);
        backends_[place] = backend;
        return backend;
    }

  private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Backend>> backends_;  ///< guarded by mutex_
};

/// Keeps what a scheduler says.
class Heard final : public SchedulerObserver {
  public:
    void onStarted(const JobRecord& job) override {
        const std::lock_guard lock(mutex_);
        started.emplace_back(job.id, job.backend);
    }
    void onProgress(const JobAttempt& attempt, const StepProgress& progress, int, int) override {
        const std::lock_guard lock(mutex_);
        steps[attempt.job] = std::max(steps[attempt.job], progress.step);
    }
    void onPicture(const JobAttempt&, const PictureRecord& picture) override {
        const std::lock_guard lock(mutex_);
        pictures.push_back(picture);
    }
    void onBudget(const BudgetState& state) override {
        const std::lock_guard lock(mutex_);
        marks.push_back(state.mark);
    }

    std::mutex mutex_;
    std::vector<std::pair<JobId, std::string>> started;
    std::map<JobId, int> steps;
    std::vector<PictureRecord> pictures;
    std::vector<int> marks;
};

/// A queue in a folder of its own, and profiles on fake backends.
class SchedulerTest : public ::testing::Test {
  protected:
    SchedulerTest() { reopen(); }

    void reopen() {
        queue.reset();
        auto opened = JobQueue::open(folder / "queue");
        if (!opened.ok()) {
            ADD_FAILURE() << englishSentence(opened.error());
            return;
        }
        queue = std::move(opened).value();
    }

    static SchedulerProfile profile(const std::string& name, const std::string& place) {
        SchedulerProfile one;
        one.profile.name = name;
        one.profile.place = place;
        return one;
    }

    JobDraft draft(const std::string& prompt, std::uint64_t seed = 1, int count = 1) const {
        JobDraft one;
        one.request.prompt = prompt;
        one.request.model = "model";
        one.request.seed = Seed{seed};
        one.request.count = count;
        one.request.steps = 3;
        one.output.folder = folder / "out";
        one.output.pattern = "{prompt} {seed}";
        return one;
    }

    std::vector<JobId> enqueue(const std::vector<JobDraft>& drafts, BatchRecord batch = {}) {
        std::filesystem::create_directories(folder / "out");
        const auto id = queue->enqueue(batch, drafts);
        EXPECT_TRUE(id.ok()) << englishSentence(id.error());
        JobFilter filter;
        filter.batch = *id;
        std::vector<JobId> ids;
        for (const JobRow& row : rows(filter)) {
            ids.push_back(row.id);
        }
        return ids;
    }

    Scheduler::Setup setup() {
        Scheduler::Setup one{*queue, places, profiles, budgets, {}, {}, {}};
        one.findModel = [](const std::string& name) -> Result<ModelInfo> {
            if (name == "missing") {
                return makeError(ErrorCode::ModelNotFound, name, "model");
            }
            ModelInfo info;
            info.name = name;
            info.runnable = true;
            info.defaults.nativeSize = {64, 64};
            // "big" needs 7 GB.
            info.fileBytes = name == "big" ? 10'000'000'000 : 1'000;
            return info;
        };
        one.version = "Gouache test";
        return one;
    }

    void start() {
        auto started = Scheduler::start(setup());
        ASSERT_TRUE(started.ok()) << englishSentence(started.error());
        scheduler = std::move(started).value();
        heard = std::make_shared<Heard>();
        scheduler->addObserver(heard);
    }

    static bool waitFor(const std::function<bool()>& condition) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return true;
    }
    void waitUntilIdle() {
        EXPECT_TRUE(waitFor([this] { return scheduler->isIdle(); }));
    }
    /// Starts, and waits until nothing is left to do.
    void work() {
        start();
        waitUntilIdle();
        scheduler.reset();
    }

    std::vector<JobRow> rows(const JobFilter& filter = {}) { return queue->rows(filter).value(); }
    std::vector<PictureRecord> history() { return queue->pictures().value(); }
    QueueCounts counts() { return queue->counts().value(); }
    JobRecord job(const JobId& id) { return queue->job(id).value(); }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
            names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }

    TemporaryFolder folder;
    PlacesProvider places;
    std::vector<SchedulerProfile> profiles;
    Budgets budgets;
    std::unique_ptr<JobQueue> queue;
    std::shared_ptr<Heard> heard;
    std::unique_ptr<Scheduler> scheduler;
};

}  // namespace gouache::testing
