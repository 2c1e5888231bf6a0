// What can go wrong while jobs run: failures, closing, crashes, full disks, spent budgets.

#include <algorithm>
#include <random>

#include "tests/unit/core/scheduler_fixture.h"

namespace gouache::testing {
namespace {

using namespace std::chrono_literals;

Money yuan(const char* amount) {
    return moneyFromText(amount, "CNY").value();
}

TEST_F(SchedulerTest, AFailedJobStopsNoOther) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    std::vector<JobDraft> drafts{draft("one", 1), draft("two", 2), draft("three", 3)};
    drafts[1].request.model = "missing";
    const auto ids = enqueue(drafts);
    work();
    EXPECT_EQ(counts(), (QueueCounts{.done = 2, .failed = 1}));
    ASSERT_TRUE(job(ids[1]).reason);
    EXPECT_EQ(job(ids[1]).reason->code, ErrorCode::ModelNotFound);
}

TEST_F(SchedulerTest, AnEngineThatFailsGivesItsReason) {
    places.add("here", {.failure = makeError(ErrorCode::OutOfMemory, "cpu", "9 GB")});
    profiles = {profile("cpu", "here")};
    const auto ids = enqueue({draft("one", 1)});
    work();
    EXPECT_EQ(job(ids[0]).state, JobState::Failed);
    EXPECT_EQ(job(ids[0]).reason, makeError(ErrorCode::OutOfMemory, "cpu", "9 GB"));
    EXPECT_TRUE(files().empty());
    // And it can be tried again, with an engine that works.
    places.add("here");
    EXPECT_EQ(queue->retry(ids).value(), 1);
    work();
    EXPECT_EQ(job(ids[0]).state, JobState::Done);
    EXPECT_EQ(job(ids[0]).attempt, 2);
}

TEST_F(SchedulerTest, AnInvalidRequestIsTheJobsFault) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    std::vector<JobDraft> drafts{draft("one", 1)};
    drafts[0].request.steps = 100'000;
    const auto ids = enqueue(drafts);
    work();
    ASSERT_TRUE(job(ids[0]).reason);
    EXPECT_EQ(job(ids[0]).reason->code, ErrorCode::ValueOutOfRange);
}

TEST_F(SchedulerTest, AJobWaitsForAnEngineThatCannotBeOpened) {
    profiles = {profile("cpu", std::string(kLocalPlace))};
    const auto ids = enqueue({draft("one", 1)});
    start();
    waitUntilIdle();
    EXPECT_EQ(job(ids[0]).state, JobState::Pending);
    EXPECT_EQ(job(ids[0]).crashes, 0);
    ASSERT_EQ(scheduler->heldProfiles().size(), 1U);
    EXPECT_EQ(scheduler->heldProfiles()[0].reason.code, ErrorCode::EngineMissing);
    places.add(std::string(kLocalPlace));
    scheduler->setProfiles(profiles);
    EXPECT_TRUE(waitFor([this] { return counts().done == 1; }));
    EXPECT_TRUE(scheduler->heldProfiles().empty());
}

TEST_F(SchedulerTest, AnotherProfileTakesTheJobOfOneThatCannotBeOpened) {
    places.add("there");
    profiles = {profile("first", std::string(kLocalPlace)), profile("second", "there")};
    const auto ids = enqueue({draft("one", 1), draft("two", 2), draft("three", 3)});
    work();
    EXPECT_EQ(counts(), (QueueCounts{.done = 3}));
    EXPECT_EQ(job(ids[0]).backend, "second");
}

TEST_F(SchedulerTest, ARemotePlaceThatComesBackIsTriedAgainByItself) {
    profiles = {profile("cloud", "away")};
    enqueue({draft("one", 1)});
    start();
    ASSERT_TRUE(waitFor([this] { return !scheduler->heldProfiles().empty(); }));
    EXPECT_FALSE(scheduler->isIdle());
    places.add("away");
    EXPECT_TRUE(waitFor([this] { return counts().done == 1; }));
}

TEST_F(SchedulerTest, ClosingGivesTheJobBackAndTheNextStartMakesWhatIsMissing) {
    places.add("here", {.stepDelay = 20ms});
    profiles = {profile("cpu", "here")};
    const auto ids = enqueue({draft("four", 10, 4), draft("other", 1)});
    start();
    ASSERT_TRUE(waitFor([&] { return job(ids[0]).picturesDone == 2; }));
    const auto before = std::chrono::steady_clock::now();
    scheduler.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 3s);
    EXPECT_EQ(job(ids[0]).state, JobState::Pending);
    EXPECT_EQ(job(ids[0]).crashes, 0);
    reopen();
    work();
    EXPECT_EQ(counts(), (QueueCounts{.done = 2}));
    EXPECT_EQ(files(), (std::vector<std::string>{"four 10.png", "four 11.png", "four 12.png",
                                                 "four 13.png", "other 1.png"}));
    EXPECT_EQ(queue->pictures().value().size(), 5U);
}

/// Stops nobody's work, not even when it is asked to.
class StubbornBackend final : public Backend {
  public:
    Result<Capabilities> capabilities() override { return Capabilities(); }
    Result<void> submit(JobSpec job, std::shared_ptr<JobObserver> observer) override {
        const std::lock_guard lock(mutex_);
        kept_.emplace_back(job.id, std::move(observer));
        return {};
    }
    void cancel(const JobAttempt&) override {}
    void finishAll() {
        const std::lock_guard lock(mutex_);
        for (const auto& [id, observer] : kept_) {
            observer->onFinished({id, 1}, JobOutcome::Cancelled, std::nullopt);
        }
        kept_.clear();
    }

  private:
    std::mutex mutex_;
    std::vector<std::pair<JobAttempt, std::shared_ptr<JobObserver>>> kept_;
};

class StubbornProvider final : public BackendProvider {
  public:
    std::vector<BackendPlace> places() override { return {}; }
    Result<std::shared_ptr<Backend>> open(std::string_view) override {
        return std::shared_ptr<Backend>(backend);
    }
    std::shared_ptr<StubbornBackend> backend = std::make_shared<StubbornBackend>();
};

TEST_F(SchedulerTest, ClosingDoesNotWaitForABackendThatDoesNotStop) {
    StubbornProvider stubborn;
    profiles = {profile("cpu", "here")};
    const auto ids = enqueue({draft("one", 1)});
    auto one = Scheduler::start({*queue, stubborn, profiles, {}, setup().findModel, {}, {}});
    ASSERT_TRUE(one.ok());
    ASSERT_TRUE(waitFor([&] { return job(ids[0]).state == JobState::Running; }));
    const auto before = std::chrono::steady_clock::now();
    one->reset();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 4s);
    EXPECT_EQ(job(ids[0]).state, JobState::Pending);
    stubborn.backend->finishAll();  // nobody is there any more to hear it
}

TEST_F(SchedulerTest, AJobThatRanWhenTheProgramDiedRunsAgain) {
    const auto ids = enqueue({draft("one", 1)});
    ClaimRule rule;
    rule.profiles = {"cpu"};
    rule.anyProfile = "cpu";
    ASSERT_TRUE(queue->claim(rule, "cpu").value());
    reopen();  // as after a kill: nobody released it
    places.add("here");
    profiles = {profile("cpu", "here")};
    work();
    EXPECT_EQ(job(ids[0]).state, JobState::Done);
    EXPECT_EQ(job(ids[0]).crashes, 1);
    EXPECT_EQ(job(ids[0]).attempt, 2);
}

TEST_F(SchedulerTest, AJobThatKilledTheProgramTwiceIsSetAsideAndTheQueueWaits) {
    const auto ids = enqueue({draft("killer", 1), draft("innocent", 2)});
    ClaimRule rule;
    rule.profiles = {"cpu"};
    rule.anyProfile = "cpu";
    ASSERT_TRUE(queue->claim(rule, "cpu").value());
    reopen();
    profiles = {};
    work();  // recovers, but has no profile to run it on
    ASSERT_TRUE(queue->claim(rule, "cpu").value());
    reopen();
    places.add("here");
    profiles = {profile("cpu", "here")};
    work();
    EXPECT_EQ(job(ids[0]).state, JobState::Quarantined);
    EXPECT_EQ(job(ids[1]).state, JobState::Pending);
    EXPECT_TRUE(queue->isPaused());
    EXPECT_TRUE(queue->pauseReason());
    ASSERT_TRUE(queue->setPaused(false).ok());
    work();
    EXPECT_EQ(counts(), (QueueCounts{.done = 1, .quarantined = 1}));
}

TEST_F(SchedulerTest, OnlyOneProgramRunsTheQueue) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    start();
    const auto second = Scheduler::start(setup());
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, ErrorCode::RunnerElsewhere);
    scheduler.reset();
    EXPECT_TRUE(Scheduler::start(setup()).ok());
}

TEST_F(SchedulerTest, AnOutputFolderThatCannotBeWrittenPausesTheQueue) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    folder.write("wall", "a file where a folder should be");
    std::vector<JobDraft> drafts{draft("one", 1), draft("two", 2)};
    for (JobDraft& one : drafts) {
        one.output.folder = folder / "wall";
    }
    const auto ids = enqueue(drafts);
    start();
    ASSERT_TRUE(waitFor([this] { return queue->isPaused(); }));
    waitUntilIdle();
    EXPECT_EQ(counts(), (QueueCounts{.pending = 2}));
    ASSERT_TRUE(queue->pauseReason());
    EXPECT_EQ(queue->pauseReason()->code, ErrorCode::OutputNotWritable);
    std::filesystem::remove(folder / "wall");
    std::filesystem::create_directory(folder / "wall");
    ASSERT_TRUE(queue->setPaused(false).ok());
    EXPECT_TRUE(waitFor([this] { return counts().done == 2; }));
}

TEST_F(SchedulerTest, ASpentBudgetStopsRentedProfilesBeforeTheNextJobOnly) {
    const auto cloud = places.add("cloud");
    places.add("own", {.stepDelay = 10ms});
    profiles = {profile("cloud", "cloud"), profile("own", "own")};
    profiles[0].price = PicturePrice{yuan("1")};
    budgets.day = yuan("5");
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        drafts.push_back(draft("rented", 10 * seed, 3));
        drafts.back().profile = "cloud";
    }
    drafts.push_back(draft("free", 1));
    drafts.back().profile = "own";
    enqueue(drafts);
    work();
    // Three pictures are below the budget, so the second job may begin, and ends.
    EXPECT_EQ(cloud->requests().size(), 2U);
    EXPECT_EQ(counts(), (QueueCounts{.pending = 2, .done = 3}));
    const auto spent = queue->spending(JobQueue::SpendingBy::Profile, WallTime{},
                                       WallTime(std::chrono::hours(24 * 365 * 300)));
    ASSERT_TRUE(spent.ok());
    EXPECT_EQ(spent->front().amount, yuan("6"));
    // A raised budget lets it go on.
    budgets.day = yuan("100");
    work();
    EXPECT_EQ(counts(), (QueueCounts{.done = 5}));
}

TEST_F(SchedulerTest, MarksOfABudgetAreToldOnceEach) {
    places.add("cloud");
    profiles = {profile("cloud", "cloud")};
    profiles[0].price = PicturePrice{yuan("1")};
    budgets.month = yuan("10");
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        drafts.push_back(draft("rented", seed));
    }
    ASSERT_TRUE(queue->setPaused(true).ok());
    enqueue(drafts);
    start();
    ASSERT_TRUE(queue->setPaused(false).ok());
    ASSERT_TRUE(waitFor([this] { return !scheduler->heldProfiles().empty(); }));
    waitUntilIdle();
    EXPECT_EQ(counts(), (QueueCounts{.pending = 2, .done = 10}));
    EXPECT_EQ(scheduler->heldProfiles()[0].reason.code, ErrorCode::MonthBudgetSpent);
    const std::lock_guard lock(heard->mutex_);
    EXPECT_EQ(heard->marks, (std::vector<int>{50, 80, 100}));
}

TEST_F(SchedulerTest, ABatchsBudgetStopsThatBatchAlone) {
    places.add("cloud");
    profiles = {profile("cloud", "cloud")};
    profiles[0].price = PicturePrice{yuan("1")};
    BatchRecord batch;
    batch.budget = yuan("2");
    const auto limited =
        enqueue({draft("limited", 1), draft("limited", 2), draft("limited", 3)}, batch);
    const auto others = enqueue({draft("other", 1)});
    work();
    EXPECT_EQ(job(others[0]).state, JobState::Done);
    EXPECT_EQ(counts(), (QueueCounts{.pending = 1, .done = 3}));
    EXPECT_EQ(job(limited[2]).state, JobState::Pending);
}

TEST_F(SchedulerTest, WhateverUsersDoEveryPictureIsMadeOnceAndEveryJobCounted) {
    std::mt19937 random(20261124);
    places.add("one", {.stepDelay = 2ms});
    places.add("two", {.stepDelay = 1ms});
    profiles = {profile("one", "one"), profile("two", "two")};
    profiles[1].jobsAtOnce = 2;
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        drafts.push_back(draft("busy", 100 * seed, static_cast<int>(1 + seed % 3)));
    }
    const auto ids = enqueue(drafts);
    start();
    for (int i = 0; i < 300; ++i) {
        const JobId& id = ids[random() % ids.size()];
        switch (random() % 12) {
            case 0:
                (void)queue->cancel(id, job(id).attempt);
                break;
            case 1:
                scheduler->cancel({id, job(id).attempt});
                break;
            case 2:
                (void)queue->retry(std::array{id});
                break;
            case 3:
                (void)queue->moveToFront(std::array{id});
                break;
            case 4:
                (void)queue->setPaused(random() % 2 == 0);
                break;
            case 5:
                scheduler.reset();
                start();
                break;
            case 6:
                (void)queue->setProfile(std::array{id}, random() % 2 == 0 ? "one" : "two");
                break;
            default:
                std::this_thread::sleep_for(1ms);
        }
        EXPECT_EQ(counts().total(), 40);
    }
    ASSERT_TRUE(queue->setPaused(false).ok());
    waitUntilIdle();
    (void)queue->retry(ids);
    ASSERT_TRUE(waitFor([this] { return counts().done == 40; }));
    waitUntilIdle();
    scheduler.reset();
    std::set<std::uint64_t> seeds;
    for (const PictureRecord& picture : history()) {
        EXPECT_TRUE(seeds.insert(picture.seed.value).second) << picture.seed.value << " twice";
        EXPECT_TRUE(std::filesystem::is_regular_file(picture.file));
    }
    std::size_t wanted = 0;
    for (const JobDraft& one : drafts) {
        wanted += static_cast<std::size_t>(one.request.count);
    }
    EXPECT_EQ(seeds.size(), wanted);
    EXPECT_EQ(files().size(), wanted);
}

}  // namespace
}  // namespace gouache::testing
