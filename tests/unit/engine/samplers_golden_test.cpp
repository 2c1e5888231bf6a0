// Every sampler and schedule against diffusers: tests/golden/schedulers/schedulers.json (made by
// make_schedulers.py).
#include <gtest/gtest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "backends/local/config/scheduler_config.h"
#include "backends/local/samplers/step_sampler.h"

namespace gouache::local {
namespace {

using nlohmann::json;

constexpr double kTolerance = 1e-4;

const json& goldens() {
    static const json loaded = [] {
        std::ifstream file(GOUACHE_TEST_DATA "/golden/schedulers/schedulers.json");
        return json::parse(file);
    }();
    return loaded;
}

at::Tensor tensorOf(const json& values) {
    const auto numbers = values.get<std::vector<float>>();
    const auto shape = goldens()["shape"].get<std::vector<std::int64_t>>();
    return at::from_blob(const_cast<float*>(numbers.data()), shape, at::kFloat).clone();
}

class RecordedNoise final : public NoiseSource {
  public:
    at::Tensor draw() override { return tensorOf(goldens()["noise"][next_++]); }

  private:
    std::size_t next_ = 0;
};

at::Tensor answer(const at::Tensor& x, double t) {
    return 0.6 * x + 0.3 * at::sin(3 * x + 0.002 * t);
}

double relativeError(const at::Tensor& actual, const at::Tensor& expected) {
    return ((actual - expected).norm() / expected.norm().clamp_min(1e-6)).item<double>();
}

SchedulerConfig configOf(const json& text) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("gouache_scheduler_" + std::to_string(::getpid()) + ".json");
    std::ofstream(path) << text.dump();
    auto config = readSchedulerConfig(path);
    std::filesystem::remove(path);
    EXPECT_TRUE(config.ok()) << (config.ok() ? "" : englishSentence(config.error()));
    return config.ok() ? std::move(config).value() : SchedulerConfig{};
}

template <typename T>
std::optional<T> named(const json& value, std::optional<T> (*parse)(std::string_view)) {
    return value.is_null() ? std::nullopt : parse(value.get<std::string>());
}

class SamplerGolden : public testing::TestWithParam<std::size_t> {
  protected:
    const json& golden() const { return goldens()["cases"][GetParam()]; }

    std::unique_ptr<StepSampler> sampler() const {
        const json& g = golden();
        auto config = resolveSampling(configOf(g["config"]), named(g["sampler"], samplerFromName),
                                      named(g["schedule"], scheduleFromName), "golden");
        EXPECT_TRUE(config.ok());
        EXPECT_FALSE(config->replaced);
        auto schedule = makeNoiseSchedule(*config, g["steps"].get<int>());
        EXPECT_TRUE(schedule.ok());
        return makeSampler(*config, std::move(schedule).value());
    }
};

TEST_P(SamplerGolden, FollowsDiffusers) {
    const json& g = golden();
    SCOPED_TRACE(g["name"].get<std::string>());
    const auto run = sampler();

    const auto timesteps = g["timesteps"].get<std::vector<double>>();
    ASSERT_EQ(run->evaluations(), static_cast<int>(timesteps.size()));
    for (int e = 0; e < run->evaluations(); ++e) {
        EXPECT_NEAR(run->timestep(e), timesteps[static_cast<std::size_t>(e)], 2e-3)
            << "evaluation " << e;
    }
    EXPECT_NEAR(run->initialScale(), g["initial_scale"].get<double>(), 1e-5 * run->initialScale());
    if (g.contains("sigmas") && run->evaluations() == run->schedule().steps()) {
        const auto sigmas = g["sigmas"].get<std::vector<double>>();
        ASSERT_EQ(run->schedule().sigmas.size(), sigmas.size());
        for (std::size_t i = 0; i < sigmas.size(); ++i) {
            EXPECT_NEAR(run->schedule().sigmas[i], sigmas[i], 1e-5 * sigmas[i] + 1e-9)
                << "sigma " << i;
        }
    }

    const int start = g["start"].get<int>();
    const int first = run->firstEvaluation(start);
    const at::Tensor initial = tensorOf(goldens()["initial"]);
    at::Tensor sample = start > 0 ? run->noised(tensorOf(goldens()["clean"]), initial, first)
                                  : initial * run->initialScale();
    RecordedNoise noise;
    const json& trajectory = g["trajectory"];
    for (int e = first; e < run->evaluations(); ++e) {
        const at::Tensor output = answer(sample * run->inputScale(e), run->timestep(e));
        sample = run->advance(e, output, sample, noise).sample;
        const bool only = g.contains("last_only");
        if (!only || e + 1 == run->evaluations()) {
            const json& expected =
                only ? trajectory[0] : trajectory[static_cast<std::size_t>(e - first)];
            EXPECT_LE(relativeError(sample, tensorOf(expected)), kTolerance)
                << "after evaluation " << e;
        }
    }
}

std::string caseName(const testing::TestParamInfo<std::size_t>& info) {
    std::string name = goldens()["cases"][info.param]["name"].get<std::string>();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name + "_" + std::to_string(info.param);
}

INSTANTIATE_TEST_SUITE_P(Diffusers, SamplerGolden,
                         testing::Range<std::size_t>(0, goldens()["cases"].size()), caseName);

}  // namespace
}  // namespace gouache::local
