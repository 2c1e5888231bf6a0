// The scheduler with a real queue on disk and fake backends.

#include <algorithm>
#include <ctime>

#include "core/io/generation_metadata.h"
#include "tests/unit/core/scheduler_fixture.h"

namespace gouache::testing {
namespace {

using namespace std::chrono_literals;

TEST_F(SchedulerTest, MakesEveryJobOnce) {
    const auto backend = places.add("here");
    profiles = {profile("cpu", "here")};
    const auto ids = enqueue({draft("a red apple", 1), draft("a green pear", 7, 3)});
    work();
    EXPECT_EQ(counts(), (QueueCounts{.done = 2}));
    EXPECT_EQ(files(), (std::vector<std::string>{"a green pear 7.png", "a green pear 8.png",
                                                 "a green pear 9.png", "a red apple 1.png"}));
    EXPECT_EQ(backend->requests().size(), 2U);
    const JobRecord pear = job(ids[1]);
    EXPECT_EQ(pear.attempt, 1);
    EXPECT_EQ(pear.picturesDone, 3);
    EXPECT_EQ(pear.backend, "cpu");
    EXPECT_TRUE(pear.started && pear.finished);
    EXPECT_FALSE(pear.cost);

    ASSERT_EQ(history().size(), 4U);
    for (const PictureRecord& picture : history()) {
        const auto inside = readGenerationMetadata(picture.file);
        ASSERT_TRUE(inside.ok()) << englishSentence(inside.error());
        EXPECT_EQ(inside->request.prompt, picture.prompt);
        EXPECT_EQ(inside->request.seed, picture.seed);
        EXPECT_EQ(inside->request.count, 1);
        EXPECT_EQ(picture.size, (PixelSize{64, 64}));
        EXPECT_EQ(picture.profile, "cpu");
        EXPECT_EQ(picture.model, "model");
    }
}

TEST_F(SchedulerTest, AddedJobsAreMadeAtOnce) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    start();
    waitUntilIdle();
    enqueue({draft("later")});
    EXPECT_TRUE(waitFor([this] { return counts().done == 1; }));
}

TEST_F(SchedulerTest, ProfilesWorkSideBySideWithinTheirSlots) {
    const auto one = places.add("one", {.stepDelay = 20ms});
    const auto two = places.add("two", {.stepDelay = 20ms});
    profiles = {profile("one", "one"), profile("two", "two")};
    profiles[1].jobsAtOnce = 2;
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        drafts.push_back(draft("side by side", seed));
    }
    enqueue(drafts);
    work();
    EXPECT_EQ(counts().done, 12);
    EXPECT_EQ(files().size(), 12U);
    EXPECT_EQ(one->mostAtOnce(), 1);
    EXPECT_EQ(two->mostAtOnce(), 2);
    EXPECT_GE(one->requests().size(), 2U);
    EXPECT_GE(two->requests().size(), 4U);
}

TEST_F(SchedulerTest, ANamedProfileIsKeptTo) {
    places.add("one");
    places.add("two");
    profiles = {profile("one", "one"), profile("two", "two")};
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        drafts.push_back(draft("named", seed));
        drafts.back().profile = "two";
    }
    drafts.push_back(draft("elsewhere", 9));
    drafts.back().profile = "gone";
    const auto ids = enqueue(drafts);
    work();
    EXPECT_EQ(counts(), (QueueCounts{.pending = 1, .done = 6}));
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(job(ids[i]).backend, "two");
    }
    EXPECT_EQ(job(ids[6]).state, JobState::Pending);
}

TEST_F(SchedulerTest, TheProcessorLeavesOtherJobsToTheGpu) {
    const auto cpu = places.add("one");
    places.add("two");
    profiles = {profile("cpu", "one"), profile("gpu", "two")};
    profiles[0].takesAny = false;
    std::vector<JobDraft> drafts{draft("any", 1), draft("any", 2), draft("cpu", 3)};
    drafts[2].profile = "cpu";
    enqueue(drafts);
    work();
    EXPECT_EQ(counts().done, 3);
    ASSERT_EQ(cpu->requests().size(), 1U);
    EXPECT_EQ(cpu->requests().front().prompt, "cpu");
}

TEST_F(SchedulerTest, ALargeModelGoesWhereItFits) {
    const auto small = places.add("small");
    const auto large = places.add("large", {.stepDelay = 5ms});
    profiles = {profile("small", "small"), profile("large", "large")};
    profiles[0].memory = 4'000'000'000;
    profiles[1].memory = 24'000'000'000;
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        drafts.push_back(draft("large", seed));
        drafts.back().request.model = "big";
        drafts.push_back(draft("small", seed));
    }
    enqueue(drafts);
    work();
    EXPECT_EQ(counts().done, 8);
    EXPECT_GE(small->requests().size(), 1U);
    for (const GenerationRequest& request : small->requests()) {
        EXPECT_EQ(request.model, "model");
    }
    EXPECT_GE(large->requests().size(), 4U);
}

TEST_F(SchedulerTest, JobsOfOneModelRunTogetherWhereThatIsAllowed) {
    const auto backend = places.add("here");
    profiles = {profile("cpu", "here")};
    std::vector<JobDraft> drafts;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        drafts.push_back(draft("grouped", seed));
        drafts.back().request.model = seed % 2 == 1 ? "odd" : "even";
    }
    ASSERT_TRUE(queue->setGroupByModel(true).ok());
    enqueue(drafts);
    work();
    std::string order;
    for (const GenerationRequest& request : backend->requests()) {
        order += request.model.front();
    }
    EXPECT_EQ(order, "oooeee");
}

TEST_F(SchedulerTest, APausedQueueOrBatchBeginsNothing) {
    const auto backend = places.add("here");
    profiles = {profile("cpu", "here")};
    ASSERT_TRUE(queue->setPaused(true).ok());
    enqueue({draft("first", 1)});
    const auto held = enqueue({draft("second", 2)});
    start();
    waitUntilIdle();
    EXPECT_TRUE(backend->requests().empty());
    ASSERT_TRUE(queue->setBatchPaused(job(held[0]).batch, true).ok());
    ASSERT_TRUE(queue->setPaused(false).ok());
    EXPECT_TRUE(waitFor([this] { return counts().done == 1; }));
    waitUntilIdle();
    EXPECT_EQ(job(held[0]).state, JobState::Pending);
    ASSERT_TRUE(queue->setBatchPaused(job(held[0]).batch, false).ok());
    EXPECT_TRUE(waitFor([this] { return counts().done == 2; }));
}

TEST_F(SchedulerTest, ACancelHitsItsOwnTryAndNoOther) {
    places.add("here", {.stepDelay = 50ms});
    profiles = {profile("cpu", "here")};
    std::vector<JobDraft> drafts{draft("one", 1), draft("two", 2), draft("three", 3)};
    drafts[0].request.steps = 1000;
    const auto ids = enqueue(drafts);
    start();
    ASSERT_TRUE(waitFor([&] { return job(ids[0]).state == JobState::Running; }));
    scheduler->cancel({ids[0], 2});  // no such try
    scheduler->cancel({ids[2], 1});  // not begun
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(job(ids[0]).state, JobState::Running);
    const auto before = std::chrono::steady_clock::now();
    scheduler->cancel({ids[0], 1});
    ASSERT_TRUE(waitFor([&] { return job(ids[0]).state == JobState::Cancelled; }));
    EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
    ASSERT_TRUE(waitFor([this] { return counts().done == 2; }));
    EXPECT_EQ(files(), (std::vector<std::string>{"three 3.png", "two 2.png"}));
}

TEST_F(SchedulerTest, ACancelInTheQueueAloneReachesTheRunningJob) {
    places.add("here", {.stepDelay = 20ms});
    profiles = {profile("cpu", "here")};
    std::vector<JobDraft> drafts{draft("one", 1), draft("two", 2)};
    drafts[0].request.steps = 1000;
    const auto ids = enqueue(drafts);
    start();
    ASSERT_TRUE(waitFor([&] { return job(ids[0]).state == JobState::Running; }));
    ASSERT_TRUE(queue->cancel(ids[0], 1).ok());
    ASSERT_TRUE(waitFor([this] { return counts().cancelled == 1 && counts().done == 1; }));
}

TEST_F(SchedulerTest, CostsAreRecordedByPictureAndTry) {
    places.add("here");
    profiles = {profile("cloud", "here")};
    profiles[0].price = PicturePrice{moneyFromText("0.06", "CNY").value()};
    const auto ids = enqueue({draft("paid", 1, 3)});
    work();
    EXPECT_EQ(job(ids[0]).cost, moneyFromText("0.18", "CNY").value());
    for (const PictureRecord& picture : history()) {
        EXPECT_EQ(picture.cost, moneyFromText("0.06", "CNY").value());
    }
}

TEST_F(SchedulerTest, TimeIsPaidOnceHoweverManyJobsShareIt) {
    places.add("here", {.stepDelay = 30ms});
    profiles = {profile("cloud", "here")};
    profiles[0].price = HourlyPrice{moneyFromText("3600", "CNY").value()};  // one a second
    profiles[0].jobsAtOnce = 3;
    enqueue({draft("a", 1), draft("b", 2), draft("c", 3)});
    const auto before = std::chrono::steady_clock::now();
    work();
    const double passed =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    double paid = 0;
    for (const JobRow& row : rows()) {
        ASSERT_TRUE(row.cost);
        paid += static_cast<double>(row.cost->micros) / 1e6;
    }
    EXPECT_GE(paid, 0.09);
    EXPECT_LE(paid, passed);
}

/// Counts what a queue tells.
class Told final : public QueueObserver {
  public:
    void onQueueChanged(const QueueChange&) override { ++times; }
    std::atomic<int> times = 0;
};

TEST_F(SchedulerTest, AnIdleSchedulerIsQuiet) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    enqueue({draft("one", 1)});
    start();
    ASSERT_TRUE(waitFor([this] { return counts().done == 1; }));
    waitUntilIdle();
    const auto told = std::make_shared<Told>();
    queue->addObserver(told);
    const auto before = std::clock();
    std::this_thread::sleep_for(500ms);
    EXPECT_EQ(told->times, 0);
    const double busy = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    EXPECT_LT(busy, 0.1) << "seconds of the processor in half a second";
}

TEST_F(SchedulerTest, PreviewsAndStepsAreTold) {
    places.add("here");
    profiles = {profile("cpu", "here")};
    const auto ids = enqueue({draft("steps", 1)});
    ASSERT_TRUE(queue->setPaused(true).ok());
    start();
    ASSERT_TRUE(queue->setPaused(false).ok());
    ASSERT_TRUE(waitFor([this] { return counts().done == 1; }));
    waitUntilIdle();
    const std::lock_guard lock(heard->mutex_);
    EXPECT_EQ(heard->steps[ids[0]], 3);
    ASSERT_EQ(heard->started.size(), 1U);
    EXPECT_EQ(heard->started[0], std::pair(ids[0], std::string("cpu")));
    ASSERT_EQ(heard->pictures.size(), 1U);
    EXPECT_TRUE(std::filesystem::is_regular_file(heard->pictures[0].file));
}

}  // namespace
}  // namespace gouache::testing
