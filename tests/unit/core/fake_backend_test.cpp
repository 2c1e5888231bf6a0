#include "backends/fake/fake_backend.h"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "backends/fake/fake_picture.h"
#include "tests/unit/core/recording_observer.h"

namespace gouache::fake {
namespace {

using namespace std::chrono_literals;
using testing::RecordingObserver;

JobSpec job(int count = 1, int steps = 4) {
    JobSpec spec;
    spec.id = {newJobId(), 1};
    spec.request.prompt = "a red apple";
    spec.request.size = {96, 64};
    spec.request.steps = steps;
    spec.request.guidance = 7;
    spec.request.seed = Seed{42};
    spec.request.count = count;
    return spec;
}

TEST(FakeBackend, TellsEveryStepInOrder) {
    FakeBackend backend;
    const auto observer = std::make_shared<RecordingObserver>();
    const JobSpec spec = job(2, 3);
    ASSERT_TRUE(backend.submit(spec, observer).ok());
    ASSERT_TRUE(observer->waitUntilFinished());
    EXPECT_EQ(
        observer->log(),
        "started load encode "
        "step1/3@0 preview0.1 step2/3@0 preview0.2 step3/3@0 preview0.3 decode result0 "
        "step1/3@1 preview1.1 step2/3@1 preview1.2 step3/3@1 preview1.3 decode result1 done ");
    EXPECT_EQ(observer->problems(), "");
    const auto results = observer->results();
    ASSERT_EQ(results.size(), 2U);
    EXPECT_EQ(results[0].seed, Seed{42});
    EXPECT_EQ(results[1].seed, Seed{43});
    EXPECT_EQ(results[0].image->size(), (PixelSize{96, 64}));
    EXPECT_NE(*results[0].image, *results[1].image);
}

TEST(FakeBackend, TheSameRequestGivesTheSamePictureAndPreviewsFormIt) {
    FakeBackend backend;
    const auto first = std::make_shared<RecordingObserver>();
    const auto second = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(backend.submit(job(), first).ok());
    ASSERT_TRUE(backend.submit(job(), second).ok());
    ASSERT_TRUE(second->waitUntilFinished());
    EXPECT_EQ(*first->results().at(0).image, *second->results().at(0).image);
    EXPECT_EQ(*first->results().at(0).image, drawPicture(Seed{42}, "a red apple", {96, 64}));
    const auto previews = first->previews();
    ASSERT_EQ(previews.size(), 4U);
    EXPECT_EQ(previews.back().image->size(), (PixelSize{12, 8}));
    EXPECT_EQ(*previews.back().image, drawPicture(Seed{42}, "a red apple", {12, 8}));
    for (std::size_t i = 1; i < previews.size(); ++i) {
        EXPECT_NE(*previews[i - 1].image, *previews[i].image);
    }
    JobSpec other = job();
    other.request.prompt = "a green pear";
    const auto third = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(backend.submit(other, third).ok());
    ASSERT_TRUE(third->waitUntilFinished());
    EXPECT_NE(*first->results().at(0).image, *third->results().at(0).image);
}

TEST(FakeBackend, BatchesMakePicturesTogether) {
    FakeOptions options;
    options.picturesPerBatch = 2;
    FakeBackend backend(options);
    const auto observer = std::make_shared<RecordingObserver>();
    JobSpec spec = job(3, 1);
    spec.previews = false;
    spec.returnLatents = true;
    ASSERT_TRUE(backend.submit(spec, observer).ok());
    ASSERT_TRUE(observer->waitUntilFinished());
    EXPECT_EQ(
        observer->log(),
        "started load encode step1/1@0 decode result0 result1 step1/1@2 decode result2 done ");
    ASSERT_NE(observer->results().at(0).latents, nullptr);
    EXPECT_EQ(observer->results().at(0).latents->shape, (std::vector<std::int64_t>{1, 4, 8, 12}));
}

TEST(FakeBackend, InpaintingKeepsWhatIsNotMasked) {
    FakeBackend backend;
    const auto observer = std::make_shared<RecordingObserver>();
    JobSpec spec = job();
    Image init({96, 64}, PixelFormat::Rgb8);
    std::fill(init.bytes().begin(), init.bytes().end(), std::uint8_t{77});
    Image mask({96, 64}, PixelFormat::Gray8);
    *mask.pixel(10, 10) = 255;
    spec.request.init = std::make_shared<const Image>(init);
    spec.request.mask = std::make_shared<const Image>(mask);
    spec.request.strength = 1;
    ASSERT_TRUE(backend.submit(spec, observer).ok());
    ASSERT_TRUE(observer->waitUntilFinished());
    const Image result = *observer->results().at(0).image;
    int changed = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 96; ++x) {
            changed +=
                std::equal(result.pixel(x, y), result.pixel(x, y) + 3, init.pixel(x, y)) ? 0 : 1;
        }
    }
    EXPECT_EQ(changed, 1);
}

TEST(FakeBackend, CancelStopsWithinAStep) {
    FakeOptions options;
    options.stepDelay = 10s;
    FakeBackend backend(options);
    const auto observer = std::make_shared<RecordingObserver>();
    const JobSpec spec = job();
    ASSERT_TRUE(backend.submit(spec, observer).ok());
    ASSERT_TRUE(observer->waitFor("encode "));
    const auto start = std::chrono::steady_clock::now();
    backend.cancel({spec.id.job, 2});  // another attempt: nothing
    backend.cancel({"unknown", 1});
    EXPECT_FALSE(observer->isFinished());
    backend.cancel(spec.id);
    ASSERT_TRUE(observer->waitUntilFinished());
    EXPECT_LT(std::chrono::steady_clock::now() - start, 2s);
    EXPECT_EQ(observer->log(), "started load encode cancelled ");
    backend.cancel(spec.id);
}

TEST(FakeBackend, AWaitingJobIsCancelledWithoutStarting) {
    FakeOptions options;
    options.stepDelay = 20ms;
    FakeBackend backend(options);
    const auto first = std::make_shared<RecordingObserver>();
    const auto second = std::make_shared<RecordingObserver>();
    const auto third = std::make_shared<RecordingObserver>();
    const JobSpec waiting = job();
    ASSERT_TRUE(backend.submit(job(), first).ok());
    ASSERT_TRUE(backend.submit(waiting, second).ok());
    ASSERT_TRUE(backend.submit(job(), third).ok());
    backend.cancel(waiting.id);
    ASSERT_TRUE(third->waitUntilFinished());
    EXPECT_EQ(second->log(), "cancelled ");
    EXPECT_EQ(second->problems(), "");
    EXPECT_EQ(first->results().size(), 1U);
    EXPECT_EQ(third->results().size(), 1U);
}

TEST(FakeBackend, FailsWhereToldTo) {
    FakeOptions options;
    options.failure = makeError(ErrorCode::OutOfMemory, "cuda:0", "9 GB");
    options.failAtStep = 2;
    FakeBackend backend(options);
    const auto observer = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(backend.submit(job(), observer).ok());
    ASSERT_TRUE(observer->waitUntilFinished());
    EXPECT_EQ(observer->log(),
              "started load encode step1/4@0 preview0.1 step2/4@0 preview0.2 failed ");
    EXPECT_EQ(observer->error(), options.failure);

    FakeOptions refusing;
    refusing.refusal = makeError(ErrorCode::BackendFailed, "closed");
    FakeBackend closed(refusing);
    EXPECT_EQ(closed.submit(job(), observer).error(), *refusing.refusal);
}

TEST(FakeBackend, RefusesWhatIsWrong) {
    FakeOptions options;
    options.stepDelay = 5s;
    FakeBackend backend(options);
    const auto observer = std::make_shared<RecordingObserver>();
    JobSpec bad = job();
    bad.request.strength = 2;
    EXPECT_EQ(backend.submit(bad, observer).error().code, ErrorCode::ValueOutOfRange);
    bad = job();
    bad.device = "cuda:3";
    EXPECT_EQ(backend.submit(bad, observer).error().code, ErrorCode::DeviceMissing);
    bad = job();
    bad.request.loras = {{"", 1}};
    EXPECT_EQ(backend.submit(bad, observer).error().code, ErrorCode::InvalidRequest);
    EXPECT_EQ(observer->log(), "");
    const JobSpec twice = job();
    ASSERT_TRUE(backend.submit(twice, observer).ok());
    EXPECT_EQ(backend.submit(twice, observer).error().code, ErrorCode::InvalidRequest);
    JobSpec retry = twice;
    retry.id.attempt = 2;
    EXPECT_TRUE(backend.submit(retry, std::make_shared<RecordingObserver>()).ok());
}

TEST(FakeBackend, ClosingEndsEveryJob) {
    FakeOptions options;
    options.stepDelay = 60s;
    const auto first = std::make_shared<RecordingObserver>();
    const auto second = std::make_shared<RecordingObserver>();
    {
        FakeBackend backend(options);
        ASSERT_TRUE(backend.submit(job(), first).ok());
        ASSERT_TRUE(backend.submit(job(), second).ok());
        ASSERT_TRUE(first->waitFor("encode "));
    }
    EXPECT_EQ(first->log(), "started load encode cancelled ");
    EXPECT_EQ(second->log(), "cancelled ");
}

TEST(FakeBackend, ManyThreadsMaySubmitAndCancel) {
    FakeBackend backend;
    std::mutex mutex;
    std::vector<std::shared_ptr<RecordingObserver>> observers;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 25; ++i) {
                    const auto observer = std::make_shared<RecordingObserver>();
                    const JobSpec spec = job(1, 2);
                    ASSERT_TRUE(backend.submit(spec, observer).ok());
                    if ((i + t) % 3 == 0) {
                        backend.cancel(spec.id);
                    }
                    static_cast<void>(backend.capabilities());
                    const std::lock_guard lock(mutex);
                    observers.push_back(observer);
                }
            });
        }
    }
    for (const auto& observer : observers) {
        ASSERT_TRUE(observer->waitUntilFinished());
        EXPECT_EQ(observer->problems(), "");
    }
    EXPECT_EQ(observers.size(), 100U);
}

TEST(FakeBackend, SaysWhatItCanDo) {
    FakeOptions options;
    options.cuda = true;
    FakeBackend backend(options);
    const auto capabilities = backend.capabilities();
    ASSERT_TRUE(capabilities.ok());
    ASSERT_EQ(capabilities->devices.size(), 2U);
    EXPECT_EQ(capabilities->devices[1].id, "cuda:0");
    EXPECT_EQ(capabilities->samplers, allSamplers());
}

}  // namespace
}  // namespace gouache::fake
