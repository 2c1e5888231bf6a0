// LoRAs of every kind against PEFT and diffusers: tests/golden/loras (made by make_loras.py).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/unit/engine/support/engine_run.h"
#include "tests/unit/engine/support/golden.h"

namespace gouache::local {
namespace {

using nlohmann::json;

std::filesystem::path folder() {
    return std::filesystem::path(GOUACHE_TEST_DATA) / "golden/loras";
}

const json& cases() {
    static const json loaded = [] {
        std::ifstream file(folder() / "cases.json");
        return json::parse(file);
    }();
    return loaded;
}

const std::map<std::string, at::Tensor>& tensors() {
    static const auto loaded = golden::tensorsOf(folder() / "latents.safetensors");
    return loaded;
}

/// As REQUEST in make_loras.py.
JobSpec jobOf(const json& loras, Precision precision) {
    JobSpec job = smallJob();
    job.precision = precision;
    job.returnLatents = true;
    job.request.prompt = "a red apple on a blue background";
    job.request.negativePrompt = "blurry, green";
    job.request.guidance = 5;
    job.request.steps = 4;
    job.request.size = {80, 64};
    job.request.seed = Seed{11};
    job.request.sampler = Sampler::Euler;
    for (const json& lora : loras) {
        LoraUse use{(folder() / (lora["file"].get<std::string>() + ".safetensors")).string(),
                    lora.value("weight", 1.0)};
        if (lora.contains("text_weight")) {
            use.textWeight = lora["text_weight"].get<double>();
        }
        job.request.loras.push_back(use);
    }
    return job;
}

LocalEngine& engine() {
    static LocalEngine shared{LocalModuleOptions{}};
    return shared;
}

at::Tensor latents(const JobSpec& job) {
    const auto run = runJob(engine(), job);
    EXPECT_TRUE(ended(*run, "done")) << sentenceOf(*run);
    if (run->results().empty()) {
        return {};
    }
    const PictureResult result = run->results().front();
    EXPECT_TRUE(result.notes.empty()) << result.notes.front();
    return at::from_blob(const_cast<float*>(result.latents->values.data()), result.latents->shape,
                         at::kFloat)
        .clone();
}

class LoraGolden : public ::testing::TestWithParam<std::size_t> {
  protected:
    static const json& loras() { return cases()[GetParam()]["loras"]; }
    static at::Tensor expected() { return tensors().at("latents." + std::to_string(GetParam())); }
};

TEST_P(LoraGolden, EqualsThePeftAdaptersInFloat32) {
    const at::Tensor actual = latents(jobOf(loras(), Precision::Float32));
    golden::expectEqual(actual, expected());
    // The LoRA is what the case is about.
    if (!loras().empty()) {
        EXPECT_GT(golden::relativeError(actual, tensors().at("latents.0")), 0.02);
    }
}

TEST_P(LoraGolden, IsCloseInBfloat16) {
    const at::Tensor actual = latents(jobOf(loras(), Precision::BFloat16));
    ASSERT_TRUE(actual.defined());
    EXPECT_GE(golden::cosine(actual, expected()), 0.998);
}

TEST_P(LoraGolden, ComesOffBitForBit) {
    for (const Precision precision : {Precision::Float32, Precision::BFloat16}) {
        const JobSpec plain = jobOf(json::array(), precision);
        const at::Tensor before = latents(plain);
        latents(jobOf(loras(), precision));
        JobSpec again = plain;
        again.id.job = newJobId();
        EXPECT_TRUE(at::equal(latents(again), before));
    }
}

std::string caseName(const ::testing::TestParamInfo<std::size_t>& info) {
    std::string name = cases()[info.param]["name"];
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Peft, LoraGolden, ::testing::Range<std::size_t>(0, cases().size()),
                         caseName);

}  // namespace
}  // namespace gouache::local
