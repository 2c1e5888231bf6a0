// Whole jobs through the engine against diffusers' pipelines: tests/golden/pipelines (made by
// make_pipelines.py).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/unit/engine/support/engine_run.h"
#include "tests/unit/engine/support/golden.h"

namespace gouache::local {
namespace {

using nlohmann::json;

const json& cases() {
    static const json loaded = [] {
        std::ifstream file(GOUACHE_TEST_DATA "/golden/pipelines/cases.json");
        return json::parse(file);
    }();
    return loaded;
}

const std::map<std::string, at::Tensor>& tensors() {
    static const auto loaded = golden::tensorsOf(std::filesystem::path(GOUACHE_TEST_DATA) /
                                                 "golden/pipelines/pipelines.safetensors");
    return loaded;
}

ImagePtr picture(const std::string& name) {
    const at::Tensor bytes = tensors().at(name).to(at::kByte).contiguous();
    const bool grey = bytes.dim() == 2;
    Image image({static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0))},
                grey ? PixelFormat::Gray8 : PixelFormat::Rgb8);
    std::memcpy(image.bytes().data(), bytes.const_data_ptr(), image.bytes().size());
    return std::make_shared<const Image>(std::move(image));
}

JobSpec jobOf(const json& c, Precision precision) {
    JobSpec job;
    job.device = "cpu";
    job.precision = precision;
    job.previews = false;
    job.returnLatents = true;
    GenerationRequest& request = job.request;
    request.model = (golden::modelsFolder() / c["model"].get<std::string>()).string();
    request.prompt = c["prompt"];
    request.negativePrompt = c["negative_prompt"];
    request.guidance = c["guidance"];
    request.steps = c["steps"];
    request.seed = Seed{c["seed"].get<std::uint64_t>()};
    request.count = c.value("count", 1);
    request.batch = request.count;
    request.clipSkip = c.value("clip_skip", 1);
    request.strength = c.value("strength", 0.75);
    if (c.contains("sampler")) {
        request.sampler = samplerFromName(c["sampler"].get<std::string>());
    }
    if (c.contains("schedule")) {
        request.schedule = scheduleFromName(c["schedule"].get<std::string>());
    }
    if (c.value("init", false)) {
        request.init = picture("init");
    }
    if (c.value("mask", false)) {
        request.mask = picture("mask");
    }
    for (const json& control : c.value("controls", json::array())) {
        request.controls.push_back(
            {(golden::modelsFolder() / control["model"].get<std::string>()).string(),
             picture(control["image"]), control.value("weight", 1.0), control.value("start", 0.0),
             control.value("end", 1.0)});
    }
    request.size = {80, 64};
    return job;
}

LocalEngine& engine() {
    static LocalEngine shared{LocalModuleOptions{}};
    return shared;
}

class PipelineGolden : public ::testing::TestWithParam<std::size_t> {
  protected:
    /// All final latents of the case, [N, C, h, w].
    at::Tensor latents(Precision precision) const {
        const auto run = runJob(engine(), jobOf(cases()[GetParam()], precision));
        EXPECT_TRUE(ended(*run, "done")) << sentenceOf(*run);
        std::vector<at::Tensor> parts;
        for (const PictureResult& result : run->results()) {
            EXPECT_EQ(result.precision, precision);
            EXPECT_TRUE(result.notes.empty()) << result.notes.front();
            parts.push_back(at::from_blob(const_cast<float*>(result.latents->values.data()),
                                          result.latents->shape, at::kFloat)
                                .clone());
        }
        return parts.empty() ? at::Tensor() : at::cat(parts);
    }
    at::Tensor expected() const { return tensors().at("latents." + std::to_string(GetParam())); }
};

TEST_P(PipelineGolden, EqualsDiffusersInFloat32) {
    SCOPED_TRACE(cases()[GetParam()]["name"].get<std::string>());
    golden::expectEqual(latents(Precision::Float32), expected());
}

TEST_P(PipelineGolden, IsCloseToDiffusersInBfloat16) {
    SCOPED_TRACE(cases()[GetParam()]["name"].get<std::string>());
    const at::Tensor actual = latents(Precision::BFloat16);
    ASSERT_TRUE(actual.defined());
    ASSERT_EQ(actual.sizes(), expected().sizes());
    const bool clipped = cases()[GetParam()]["clipped"];
    EXPECT_GE(golden::cosine(actual, expected()), clipped ? 0.95 : 0.999);
}

std::string caseName(const ::testing::TestParamInfo<std::size_t>& info) {
    std::string name = cases()[info.param]["name"];
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Diffusers, PipelineGolden,
                         ::testing::Range<std::size_t>(0, cases().size()), caseName);

}  // namespace
}  // namespace gouache::local
