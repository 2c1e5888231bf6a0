// Jobs through the engine: what they send, what they leave untouched, how they are stopped and
// refused.
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <thread>

#include "backends/local/base/interruption.h"
#include "backends/local/model.h"
#include "tests/unit/engine/support/engine_run.h"

namespace gouache::local {
namespace {

class EngineJobs : public ::testing::Test {
  protected:
    static LocalEngine& engine() {
        static LocalEngine shared{LocalModuleOptions{}};
        return shared;
    }
    static std::shared_ptr<RecordingObserver> run(JobSpec job) {
        return runJob(engine(), std::move(job));
    }
    static ErrorCode failure(const JobSpec& job) {
        const auto observer = run(job);
        EXPECT_TRUE(ended(*observer, "failed")) << observer->log();
        return observer->error() ? observer->error()->code : ErrorCode::Cancelled;
    }
};

ImagePtr noisyPicture(PixelSize size, PixelFormat format) {
    Image image(size, format);
    std::uint32_t state = 1;
    for (std::uint8_t& byte : image.bytes()) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<std::uint8_t>(state >> 24);
    }
    return std::make_shared<const Image>(std::move(image));
}

ImagePtr maskOf(PixelSize size, PixelRect marked) {
    Image mask(size, PixelFormat::Gray8);
    for (int y = marked.y; y < marked.bottom(); ++y) {
        for (int x = marked.x; x < marked.right(); ++x) {
            *mask.pixel(x, y) = 255;
        }
    }
    return std::make_shared<const Image>(std::move(mask));
}

TEST_F(EngineJobs, EventsComeInOrder) {
    JobSpec job = smallJob();
    job.previews = true;
    job.request.sampler = Sampler::Euler;
    const auto observer = run(job);
    EXPECT_EQ(observer->log(),
              "started load encode step0/2@0 step1/2@0 preview0.1 step2/2@0 preview0.2 decode "
              "result0 done ");
    ASSERT_EQ(observer->previews().size(), 2U);
    const Image& preview = *observer->previews()[0].image;
    EXPECT_EQ(preview.format(), PixelFormat::Rgb8);
    EXPECT_EQ(preview.size(), (PixelSize{16, 16}));
    EXPECT_NE(preview, *observer->previews()[1].image);
    const PictureResult result = observer->results().at(0);
    EXPECT_EQ(result.image->size(), (PixelSize{64, 64}));
    EXPECT_EQ(result.image->format(), PixelFormat::Rgb8);
    EXPECT_EQ(result.seed, Seed{5});
    EXPECT_EQ(result.device, "cpu");
    EXPECT_EQ(result.latents, nullptr);
    EXPECT_GT(result.peakMemory, 500'000U);
    EXPECT_GT(result.seconds, 0);
    EXPECT_TRUE(result.notes.empty());
}

TEST_F(EngineJobs, SecondOrderSamplersReportWholeSteps) {
    JobSpec job = smallJob();
    job.request.sampler = Sampler::Heun;
    job.request.steps = 3;
    EXPECT_EQ(run(job)->log(),
              "started load encode step0/3@0 step1/3@0 step2/3@0 step3/3@0 decode result0 done ");
}

TEST_F(EngineJobs, SeedsMeanTheSameInEveryBatch) {
    for (const Sampler sampler : {Sampler::EulerAncestral, Sampler::DpmppSde, Sampler::Lcm}) {
        JobSpec job = smallJob();
        job.returnLatents = true;
        job.request.sampler = sampler;
        job.request.count = 3;
        std::vector<std::vector<PictureResult>> runs;
        for (const int batch : {1, 2, 3}) {
            job.request.batch = batch;
            job.id.job = newJobId();
            runs.push_back(run(job)->results());
            ASSERT_EQ(runs.back().size(), 3U);
        }
        for (std::size_t picture = 0; picture < 3; ++picture) {
            EXPECT_EQ(runs[0][picture].seed.value, 5 + picture);
            const auto tensor = [&](std::size_t r) {
                const auto& values = runs[r][picture].latents->values;
                return at::from_blob(const_cast<float*>(values.data()),
                                     {static_cast<std::int64_t>(values.size())}, at::kFloat);
            };
            for (std::size_t r = 1; r < runs.size(); ++r) {
                EXPECT_LE(golden::relativeError(tensor(r), tensor(0)), 1e-4);
            }
        }
        EXPECT_NE(*runs[0][0].image, *runs[0][1].image);
    }
}

TEST_F(EngineJobs, TheSameRequestGivesTheSamePicture) {
    const JobSpec job = smallJob();
    JobSpec again = job;
    again.id.attempt = 2;
    EXPECT_EQ(*run(job)->results().at(0).image, *run(again)->results().at(0).image);
}

TEST_F(EngineJobs, GivenNoiseTakesTheSeedsPlace) {
    JobSpec job = smallJob();
    auto noise = std::make_shared<FloatTensor>();
    noise->shape = {1, 4, 16, 16};
    const at::Tensor values = at::randn({4 * 16 * 16}, at::detail::createCPUGenerator(5));
    noise->values.assign(values.const_data_ptr<float>(),
                         values.const_data_ptr<float>() + values.numel());
    const auto seeded = run(job)->results().at(0);
    job.noise = noise;
    job.request.seed = Seed{99};
    job.id.job = newJobId();
    EXPECT_EQ(*run(job)->results().at(0).image, *seeded.image);

    noise->shape = {1, 4, 16, 15};
    job.noise = noise;
    job.id.job = newJobId();
    EXPECT_EQ(failure(job), ErrorCode::InvalidRequest);
}

struct InpaintCase {
    std::string model;
    PixelFormat format;
    PixelSize picture;
    PixelSize size;
    bool maskedOnly;
    InpaintFill fill;
};

class Inpainting : public EngineJobs, public ::testing::WithParamInterface<InpaintCase> {};

TEST_P(Inpainting, LeavesPixelsBeyondTheFeatherUntouched) {
    const InpaintCase& c = GetParam();
    JobSpec job = smallJob(c.model);
    job.previews = true;
    job.request.init = noisyPicture(c.picture, c.format);
    const PixelRect marked{30, 20, 25, 18};
    job.request.mask = maskOf(c.picture, marked);
    job.request.maskFeather = 6;
    job.request.maskedOnly = c.maskedOnly;
    job.request.inpaintFill = c.fill;
    job.request.strength = 0.9;
    job.request.size = c.size;
    const ModelInfo info = golden::valueOf(inspectModel(golden::modelsFolder() / c.model));
    job.request = resolveDefaults(job.request, info.defaults);
    const auto observer = run(job);
    ASSERT_TRUE(ended(*observer, "done")) << sentenceOf(*observer);
    const Image& result = *observer->results().at(0).image;
    ASSERT_EQ(result.size(), c.picture);
    ASSERT_EQ(result.format(),
              c.format == PixelFormat::Rgba8 ? PixelFormat::Rgba8 : PixelFormat::Rgb8);
    const Image before = c.format == PixelFormat::Gray8
                             ? converted(*job.request.init, PixelFormat::Rgb8)
                             : *job.request.init;
    int changed = 0;
    for (int y = 0; y < result.height(); ++y) {
        for (int x = 0; x < result.width(); ++x) {
            const bool same = std::equal(result.pixel(x, y), result.pixel(x, y) + result.channels(),
                                         before.pixel(x, y));
            const int dx = std::max({marked.x - x, x - marked.right() + 1, 0});
            const int dy = std::max({marked.y - y, y - marked.bottom() + 1, 0});
            if (dx * dx + dy * dy > 7 * 7) {
                ASSERT_TRUE(same) << x << ", " << y;
            } else if (marked.contains({x, y})) {
                changed += same ? 0 : 1;
                if (result.channels() == 4) {
                    ASSERT_EQ(result.pixel(x, y)[3], 255);
                }
            }
        }
    }
    EXPECT_GT(changed, marked.width * marked.height * 9 / 10);
    ASSERT_FALSE(observer->previews().empty());
    EXPECT_EQ(observer->previews().back().image->size(), c.picture);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Inpainting,
    ::testing::Values(
        InpaintCase{"sd", PixelFormat::Rgb8, {96, 64}, {96, 64}, false, InpaintFill::Original},
        InpaintCase{"sd", PixelFormat::Rgb8, {96, 64}, {96, 64}, false, InpaintFill::Fill},
        InpaintCase{"sd", PixelFormat::Rgb8, {96, 64}, {96, 64}, false, InpaintFill::LatentNoise},
        InpaintCase{"sd", PixelFormat::Rgb8, {96, 64}, {96, 64}, false, InpaintFill::LatentNothing},
        InpaintCase{"sd", PixelFormat::Rgba8, {96, 64}, {96, 64}, false, InpaintFill::Original},
        InpaintCase{"sd", PixelFormat::Gray8, {101, 77}, {0, 0}, false, InpaintFill::Original},
        InpaintCase{"sd", PixelFormat::Rgb8, {150, 131}, {64, 64}, true, InpaintFill::Original},
        InpaintCase{"inpaint", PixelFormat::Rgb8, {96, 64}, {96, 64}, false, InpaintFill::Original},
        InpaintCase{"inpaint", PixelFormat::Rgba8, {150, 131}, {64, 64}, true, InpaintFill::Fill}));

TEST_F(EngineJobs, InpaintingToAnotherSizeResizesThePicture) {
    JobSpec job = smallJob();
    job.request.init = noisyPicture({200, 100}, PixelFormat::Rgb8);
    job.request.mask = maskOf({200, 100}, {10, 10, 60, 60});
    job.request.size = {128, 64};
    EXPECT_EQ(run(job)->results().at(0).image->size(), (PixelSize{128, 64}));
}

TEST_F(EngineJobs, InpaintingNetworkAlsoMakesPicturesFromText) {
    const auto observer = run(smallJob("inpaint"));
    EXPECT_TRUE(ended(*observer, "done")) << sentenceOf(*observer);
}

TEST_F(EngineJobs, StrengthNoneIsThePictureItself) {
    JobSpec job = smallJob();
    job.request.init = noisyPicture({64, 64}, PixelFormat::Rgba8);
    job.request.strength = 0;
    EXPECT_EQ(*run(job)->results().at(0).image, *job.request.init);
}

TEST_F(EngineJobs, ImageToImageKeepsAlpha) {
    JobSpec job = smallJob();
    job.request.init = noisyPicture({64, 64}, PixelFormat::Rgba8);
    job.request.strength = 0.5;
    const ImagePtr result = run(job)->results().at(0).image;
    ASSERT_EQ(result->format(), PixelFormat::Rgba8);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            ASSERT_EQ(result->pixel(x, y)[3], job.request.init->pixel(x, y)[3]);
        }
    }
}

TEST_F(EngineJobs, RefusesWhatItCannotDo) {
    JobSpec job = smallJob("no such model");
    EXPECT_EQ(failure(job), ErrorCode::ModelNotFound);

    job = smallJob();
    job.device = "tpu";
    EXPECT_EQ(failure(job), ErrorCode::UnknownName);
    job = smallJob();
    job.device = "cuda:7";
    EXPECT_EQ(failure(job), ErrorCode::DeviceMissing);
    job = smallJob();
    job.precision = Precision::Float16;
    EXPECT_EQ(failure(job), ErrorCode::NotSupported);
    job = smallJob();
    job.request.loras.push_back({"no such lora", 1.0});
    EXPECT_EQ(failure(job), ErrorCode::ModelNotFound);
    job = smallJob();
    job.request.size = {70, 64};
    EXPECT_EQ(failure(job), ErrorCode::SizeNotMultiple);
    job = smallJob();
    job.request.steps = 0;
    job.request.guidance = 101;
    EXPECT_EQ(failure(job), ErrorCode::ValueOutOfRange);
    job = smallJob();
    job.request.init = noisyPicture({64, 64}, PixelFormat::Rgb8);
    job.request.mask = maskOf({64, 64}, {});
    EXPECT_EQ(failure(job), ErrorCode::InvalidRequest);
    job = smallJob("inpaint");
    job.request.controls.push_back({(golden::modelsFolder() / "controlnet").string(),
                                    noisyPicture({64, 64}, PixelFormat::Rgb8), 1, 0, 1});
    EXPECT_EQ(failure(job), ErrorCode::BadModelConfig);
    job = smallJob();
    job.request.controls.push_back(
        {"no such control", noisyPicture({64, 64}, PixelFormat::Rgb8), 1, 0, 1});
    EXPECT_EQ(failure(job), ErrorCode::ModelNotFound);

    // The engine works on after all of these.
    EXPECT_TRUE(ended(*run(smallJob()), "done"));
}

TEST_F(EngineJobs, RefusesTheSameTryTwice) {
    JobSpec job = smallJob();
    job.request.steps = 500;
    auto observer = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(engine().submit(job, observer).ok());
    EXPECT_FALSE(engine().submit(job, std::make_shared<RecordingObserver>()).ok());
    engine().cancel(job.id);
    EXPECT_TRUE(observer->waitUntilFinished());
    EXPECT_FALSE(engine().submit(job, nullptr).ok());
}

TEST_F(EngineJobs, CancelStopsTheRunningTryAndNoOther) {
    JobSpec job = smallJob();
    job.request.steps = 1000;
    job.request.size = {128, 128};
    auto observer = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(engine().submit(job, observer).ok());
    ASSERT_TRUE(observer->waitFor("step2/1000@0"));
    engine().cancel({job.id.job, job.id.attempt + 1});
    engine().cancel({"another-job", job.id.attempt});
    ASSERT_TRUE(observer->waitFor("step5/1000@0"));
    engine().cancel(job.id);
    ASSERT_TRUE(observer->waitUntilFinished());
    EXPECT_TRUE(ended(*observer, "cancelled"));
    EXPECT_TRUE(observer->results().empty());
    EXPECT_EQ(observer->problems(), "");
    EXPECT_TRUE(ended(*run(smallJob()), "done"));
}

TEST_F(EngineJobs, CancelEndsAWaitingJobWhileAnotherRuns) {
    JobSpec running = smallJob();
    running.request.steps = 1000;
    auto first = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(engine().submit(running, first).ok());
    ASSERT_TRUE(first->waitFor("step1/1000@0"));
    const JobSpec waiting = smallJob();
    auto second = std::make_shared<RecordingObserver>();
    ASSERT_TRUE(engine().submit(waiting, second).ok());
    engine().cancel(waiting.id);
    EXPECT_TRUE(second->waitUntilFinished());
    EXPECT_EQ(second->log(), "cancelled ");
    EXPECT_FALSE(first->isFinished());
    engine().cancel(running.id);
    EXPECT_TRUE(first->waitUntilFinished());
}

TEST_F(EngineJobs, CancelAtAnyMomentEndsTheTryOnce) {
    std::minstd_rand random(3);
    for (int i = 0; i < 60; ++i) {
        JobSpec job = smallJob();
        job.previews = i % 2 == 0;
        job.request.steps = 10;
        auto observer = std::make_shared<RecordingObserver>();
        ASSERT_TRUE(engine().submit(job, observer).ok());
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 150'000));
        engine().cancel(job.id);
        ASSERT_TRUE(observer->waitUntilFinished());
        EXPECT_EQ(observer->problems(), "");
        const bool done = ended(*observer, "done");
        EXPECT_TRUE(done || ended(*observer, "cancelled")) << observer->log();
        EXPECT_LE(observer->results().size(), 1U);
        EXPECT_TRUE(!done || observer->results().size() == 1U);
    }
}

TEST_F(EngineJobs, NetworksHeedACancelBetweenTheirBlocks) {
    const c10::InferenceMode inference;
    const auto model =
        golden::valueOf(LoadedModel::load(golden::modelsFolder() / "sd", at::kCPU, at::kFloat));
    const CrossAttentionCache context =
        model->unet->prepareContext(at::zeros({1, 77, model->source->unetConfig().contextWidth}));
    const std::atomic<bool> cancelled{true};
    const InterruptionScope scope(cancelled);
    EXPECT_THROW(model->unet->forward(at::zeros({1, 4, 8, 8}), at::zeros({1}), context),
                 Interrupted);
    EXPECT_THROW(model->vae->decode(at::zeros({1, 4, 8, 8})), Interrupted);
}

TEST_F(EngineJobs, EndingTheEngineCancelsItsJobs) {
    auto running = std::make_shared<RecordingObserver>();
    auto waiting = std::make_shared<RecordingObserver>();
    {
        LocalEngine own{LocalModuleOptions{}};
        JobSpec job = smallJob();
        job.request.steps = 1000;
        ASSERT_TRUE(own.submit(job, running).ok());
        job.id.job = newJobId();
        ASSERT_TRUE(own.submit(job, waiting).ok());
        ASSERT_TRUE(running->waitFor("step1/1000@0"));
    }
    EXPECT_TRUE(ended(*running, "cancelled"));
    EXPECT_EQ(waiting->log(), "cancelled ");
}

TEST_F(EngineJobs, CapabilitiesNameTheProcessor) {
    const Capabilities capabilities = golden::valueOf(engine().capabilities());
    ASSERT_FALSE(capabilities.devices.empty());
    const DeviceInfo& cpu = capabilities.devices.back();
    EXPECT_EQ(cpu.id, "cpu");
    EXPECT_NE(cpu.name.find("thread"), std::string::npos);
    EXPECT_GT(cpu.memoryTotal, cpu.memoryFree / 2);
    EXPECT_EQ(cpu.precisions.back(), Precision::Float32);
    EXPECT_EQ(capabilities.samplers.size(), 9U);
    EXPECT_TRUE(capabilities.inpaint && capabilities.control);
    EXPECT_TRUE(capabilities.lora);
}

}  // namespace
}  // namespace gouache::local
