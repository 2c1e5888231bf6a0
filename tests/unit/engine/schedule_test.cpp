#include <gtest/gtest.h>

#include "backends/local/samplers/step_sampler.h"
#include "backends/local/schedule/betas.h"
#include "backends/local/schedule/sigmas.h"

namespace gouache::local {
namespace {

SamplingConfig resolved(const SchedulerConfig& model, std::optional<Sampler> sampler = {},
                        std::optional<Schedule> schedule = {}) {
    auto config = resolveSampling(model, sampler, schedule, "model");
    EXPECT_TRUE(config.ok()) << (config.ok() ? "" : englishSentence(config.error()));
    return config.ok() ? *config : SamplingConfig{};
}

SchedulerConfig stableDiffusion(const std::string& className) {
    SchedulerConfig config;
    config.className = className;
    config.betaStart = 0.00085;
    config.betaEnd = 0.012;
    config.betaSchedule = "scaled_linear";
    return config;
}

TEST(SamplingConfig, ModelWithoutConfigIsDpmpp2mKarras) {
    const SamplingConfig config = resolved(SchedulerConfig{});
    EXPECT_EQ(config.method, SamplerMethod::Dpmpp2m);
    EXPECT_EQ(config.sigmaSpacing, SigmaSpacing::Karras);
    EXPECT_EQ(config.betaSchedule, BetaSchedule::ScaledLinear);
    EXPECT_EQ(config.predictionType, PredictionType::Epsilon);
    EXPECT_DOUBLE_EQ(config.betaStart, 0.00085);
    EXPECT_FALSE(config.replaced);
}

TEST(SamplingConfig, ModelWithoutConfigKeepsOtherSamplersPlain) {
    EXPECT_EQ(resolved(SchedulerConfig{}, Sampler::Euler).sigmaSpacing, SigmaSpacing::Model);
    EXPECT_EQ(resolved(SchedulerConfig{}, Sampler::DpmppSde).sigmaSpacing, SigmaSpacing::Karras);
    const SamplingConfig ddim = resolved(SchedulerConfig{}, Sampler::Ddim);
    EXPECT_FALSE(ddim.clipSample);
    EXPECT_FALSE(ddim.setAlphaToOne);
}

TEST(SamplingConfig, ClassesThatWeLackAreReplacedAndSaySo) {
    const SamplingConfig lms = resolved(stableDiffusion("LMSDiscreteScheduler"));
    EXPECT_EQ(lms.method, SamplerMethod::Euler);
    EXPECT_TRUE(lms.replaced);
    EXPECT_FALSE(resolved(stableDiffusion("LMSDiscreteScheduler"), Sampler::Euler).replaced);
}

TEST(SamplingConfig, RefusesWhatWouldChangeThePicture) {
    SchedulerConfig config = stableDiffusion("EulerDiscreteScheduler");
    config.useBetaSigmas = true;
    const auto beta = resolveSampling(config, {}, {}, "model");
    ASSERT_FALSE(beta.ok());
    EXPECT_EQ(beta.error().code, ErrorCode::BadModelConfig);
    EXPECT_NE(englishSentence(beta.error()).find("use_beta_sigmas"), std::string::npos);

    EXPECT_FALSE(
        resolveSampling(stableDiffusion("FlowMatchEulerDiscreteScheduler"), {}, {}, "m").ok());
    config = stableDiffusion("UniPCMultistepScheduler");
    config.solverOrder = 9;
    EXPECT_FALSE(resolveSampling(config, {}, {}, "m").ok());
    config = stableDiffusion("DDIMScheduler");
    config.betaEnd = 2.0;
    EXPECT_FALSE(resolveSampling(config, {}, {}, "m").ok());
}

TEST(NoiseSchedule, RefusesStepsOutsideTheTraining) {
    const SamplingConfig config = resolved(stableDiffusion("DDIMScheduler"));
    EXPECT_FALSE(makeNoiseSchedule(config, 0).ok());
    EXPECT_TRUE(makeNoiseSchedule(config, 1000).ok());
    const auto tooMany = makeNoiseSchedule(config, 1001);
    ASSERT_FALSE(tooMany.ok());
    EXPECT_EQ(tooMany.error().code, ErrorCode::ValueOutOfRange);
}

TEST(NoiseSchedule, ZeroTerminalSnrEndsInPureNoise) {
    SchedulerConfig config = stableDiffusion("DDIMScheduler");
    config.rescaleBetasZeroSnr = true;
    const std::vector<float> alphas = alphasCumprod(resolved(config));
    EXPECT_EQ(alphas.back(), 0.0F);
    config.rescaleBetasZeroSnr = false;
    EXPECT_NEAR(alphas.front(), alphasCumprod(resolved(config)).front(), 1e-6);
}

TEST(NoiseSchedule, SgmUniformCutsTheRangeEvenly) {
    const auto schedule = makeNoiseSchedule(
        resolved(stableDiffusion("DDIMScheduler"), Sampler::Euler, Schedule::SgmUniform), 4);
    ASSERT_TRUE(schedule.ok());
    ASSERT_EQ(schedule->steps(), 4);
    for (int i = 0; i < 4; ++i) {
        EXPECT_NEAR(schedule->timesteps[static_cast<std::size_t>(i)], 999 * (1 - i / 4.0), 1e-9);
    }
    EXPECT_NEAR(schedule->initialScale, 14.6146, 1e-3);
    EXPECT_EQ(schedule->sigmas.back(), 0.0);
}

// Whatever sampler and schedule: timesteps and sigmas fall, stay in the training's range and are
// finite; and a network that knows the clean picture is followed to it exactly.
class EverySchedule
    : public testing::TestWithParam<std::tuple<Sampler, Schedule, PredictionType, int>> {};

class NoNoise final : public NoiseSource {
  public:
    at::Tensor draw() override { return at::zeros({1, 1, 2, 2}); }
};

TEST_P(EverySchedule, FallsAndConverges) {
    const auto [sampler, scheduleName, prediction, steps] = GetParam();
    SchedulerConfig model = stableDiffusion("DDIMScheduler");
    model.clipSample = false;
    model.predictionType = prediction == PredictionType::Epsilon       ? "epsilon"
                           : prediction == PredictionType::VPrediction ? "v_prediction"
                                                                       : "sample";
    const SamplingConfig config = resolved(model, sampler, scheduleName);
    auto schedule = makeNoiseSchedule(config, steps);
    ASSERT_TRUE(schedule.ok());
    ASSERT_EQ(schedule->steps(), steps);
    for (std::size_t i = 0; i < schedule->timesteps.size(); ++i) {
        EXPECT_GE(schedule->timesteps[i], 0.0);
        EXPECT_LE(schedule->timesteps[i], 1000.0);
        EXPECT_GT(schedule->sigmas[i], schedule->sigmas[i + 1]) << i;
        EXPECT_TRUE(std::isfinite(schedule->sigmas[i]));
    }

    const auto run = makeSampler(config, std::move(schedule).value());
    const at::Tensor clean = at::arange(4, at::kFloat).view({1, 1, 2, 2}) / 4 - 0.3;
    const bool scaled = run->inputScale(0) != 1.0;
    at::Tensor sample = run->noised(clean, at::ones_like(clean), 0);
    NoNoise noise;
    SamplerStep step;
    for (int e = 0; e < run->evaluations(); ++e) {
        // The unit-variance sample alpha · clean + sigma · epsilon that the network would see.
        double alpha = 0;
        double sigma = 0;
        if (scaled) {
            alpha = run->inputScale(e);
            sigma = std::sqrt(1 - alpha * alpha);
        } else {
            const at::Tensor one = run->noised(at::ones({1}), at::zeros({1}), e);
            alpha = one.item<double>();
            sigma = run->noised(at::zeros({1}), at::ones({1}), e).item<double>();
        }
        const at::Tensor seen = sample * run->inputScale(e);
        const at::Tensor epsilon = (seen - clean * alpha) / sigma;
        const at::Tensor output = prediction == PredictionType::Epsilon ? epsilon
                                  : prediction == PredictionType::VPrediction
                                      ? epsilon * alpha - clean * sigma
                                      : clean;
        step = run->advance(e, output, sample, noise);
        sample = step.sample;
        EXPECT_LE((step.predicted - clean).abs().max().item<double>(), 2e-3) << "evaluation " << e;
    }
    EXPECT_EQ(run->stepsDone(run->evaluations() - 1), run->steps());
    EXPECT_LE((sample - clean).abs().max().item<double>(), 0.06);
}

INSTANTIATE_TEST_SUITE_P(All, EverySchedule,
                         testing::Combine(testing::ValuesIn(allSamplers()),
                                          testing::ValuesIn(allSchedules()),
                                          testing::Values(PredictionType::Epsilon,
                                                          PredictionType::VPrediction,
                                                          PredictionType::Sample),
                                          testing::Values(1, 4, 20)));

}  // namespace
}  // namespace gouache::local
