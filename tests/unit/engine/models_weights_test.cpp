#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "backends/local/controlnet/controlnet.h"
#include "backends/local/model.h"
#include "tests/unit/engine/support/golden.h"
#include "tests/unit/engine/support/temporary_folder.h"
#include "tests/unit/engine/support/tensor_writer.h"

namespace gouache::local {
namespace {

namespace fs = std::filesystem;
using golden::valueOf;

class Store : public testing::Test {
  protected:
    std::vector<std::shared_ptr<const SafetensorsFile>> write(
        const std::map<std::string, at::Tensor>& tensors) {
        const fs::path path = folder_.path() / "weights.safetensors";
        EXPECT_TRUE(writeTensors(path, tensors).ok());
        return {valueOf(SafetensorsFile::open(path))};
    }

    TemporaryFolder folder_;
};

TEST_F(Store, ConvertsTypeAndLayout) {
    const at::Tensor weight = at::randn({6, 5, 3, 3});
    for (const at::ScalarType stored : {at::kFloat, at::kHalf, at::kBFloat16}) {
        for (const at::ScalarType wanted : {at::kFloat, at::kHalf, at::kBFloat16}) {
            WeightStore store("m", write({{"a.weight", weight.to(stored)}}), {at::kCPU, wanted});
            const at::Tensor taken = store.scope("a").take("weight", {6, 5, 3, 3});
            EXPECT_TRUE(at::equal(taken, weight.to(stored).to(wanted)));
            EXPECT_TRUE(taken.is_contiguous(at::MemoryFormat::ChannelsLast));
            EXPECT_TRUE(store.finish().ok());
            EXPECT_EQ(store.bytesTaken(), 270 * static_cast<int>(at::elementSize(wanted)));
        }
    }
}

TEST_F(Store, OutlivesItsFile) {
    const at::Tensor weight = at::randn({7});
    at::Tensor taken;
    {
        WeightStore store("m", write({{"w", weight}}), {});
        taken = store.take("w", {7});
    }
    fs::remove(folder_.path() / "weights.safetensors");
    EXPECT_TRUE(at::equal(taken, weight));
}

TEST_F(Store, ReadsTensorsAtOddPlaces) {
    // A file that does not pad its header: every tensor lies at an odd address.
    const std::string header = R"({"w":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}})";
    std::string padded = header;
    while (padded.size() % 8 != 1) {
        padded += ' ';
    }
    const fs::path path = folder_.path() / "odd.safetensors";
    std::ofstream file(path, std::ios::binary);
    const std::uint64_t length = padded.size();
    const float values[] = {1.5F, -2.0F, 3.25F};
    file.write(reinterpret_cast<const char*>(&length), 8);
    file << padded;
    file.write(reinterpret_cast<const char*>(values), 12);
    file.close();
    WeightStore store("m", {valueOf(SafetensorsFile::open(path))}, {});
    EXPECT_TRUE(at::equal(store.take("w", {3}), at::tensor({1.5F, -2.0F, 3.25F})));
}

TEST_F(Store, OnesAtTheEndDoNotCount) {
    WeightStore store(
        "m", write({{"conv", at::randn({4, 3, 1, 1})}, {"linear", at::randn({4, 3})}}), {});
    EXPECT_EQ(store.take("conv", {4, 3}).sizes(), (std::vector<std::int64_t>{4, 3}));
    EXPECT_EQ(store.take("linear", {4, 3, 1, 1}).sizes(), (std::vector<std::int64_t>{4, 3, 1, 1}));
    EXPECT_TRUE(store.finish().ok());
    store.take("conv", {3, 4});
    EXPECT_FALSE(store.finish().ok());
}

TEST_F(Store, NamesEverythingThatIsMissing) {
    WeightStore store("my model", write({{"there", at::randn({2})}}), {});
    const WeightScope scope = store.scope("down").scope(3);
    const at::Tensor placeholder = scope.take("conv.weight", {8192, 8192, 3, 3});
    EXPECT_EQ(placeholder.sizes(), (std::vector<std::int64_t>{8192, 8192, 3, 3}));
    EXPECT_EQ(placeholder.storage().nbytes(), sizeof(float));
    for (const char* name : {"b", "c", "d"}) {
        store.take(name, {1});
    }
    const auto result = store.finish();
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error(),
              makeError(ErrorCode::MissingTensors, "my model", "4", "down.3.conv.weight, b, c …"));
    EXPECT_EQ(store.surplus(), std::vector<std::string>{"there"});
}

TEST_F(Store, NamesAWrongShape) {
    WeightStore store("m", write({{"w", at::randn({2, 3})}}), {});
    EXPECT_EQ(store.take("w", {3, 2}).sizes(), (std::vector<std::int64_t>{3, 2}));
    const auto result = store.finish();
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error(), makeError(ErrorCode::MisshapenTensor, "m", "w", "[2, 3]", "[3, 2]"));
}

TEST_F(Store, RefusesIntegers) {
    WeightStore store("m", write({{"w", at::arange(3)}}), {});
    store.take("w", {3});
    ASSERT_FALSE(store.finish().ok());
    EXPECT_EQ(store.finish().error().code, ErrorCode::BadWeights);
}

TEST_F(Store, RenamesAndLeavesOut) {
    WeightStore store("m", write({{"old.w", at::ones({1})}, {"other", at::ones({1})}}), {},
                      [](std::string_view name) -> std::optional<std::string> {
                          return name == "old.w" ? std::optional<std::string>("new.w")
                                                 : std::nullopt;
                      });
    EXPECT_TRUE(store.contains("new.w"));
    EXPECT_FALSE(store.contains("old.w"));
    EXPECT_FALSE(store.contains("other"));
    EXPECT_EQ(store.shapeOf("new.w"), (std::vector<std::int64_t>{1}));
}

/// A copy of tests/golden/models/sd that a test may spoil.
class Folder : public testing::Test {
  protected:
    void SetUp() override {
        fs::copy(golden::modelsFolder() / "sd", path_, fs::copy_options::recursive);
    }

    /// Replaces the weights of a part by what `change` makes of them.
    template <typename Change>
    void rewrite(const std::string& part, const std::string& stem, const std::string& newName,
                 const Change& change) {
        const fs::path old = path_ / part / (stem + ".safetensors");
        auto tensors = golden::tensorsOf(old);
        fs::remove(old);
        change(tensors);
        ASSERT_TRUE(writeTensors(path_ / part / newName, tensors).ok());
    }

    void patch(const std::string& file, const char* key, const nlohmann::json& value) {
        nlohmann::json json = nlohmann::json::parse(std::ifstream(path_ / file));
        json[key] = value;
        std::ofstream(path_ / file) << json;
    }

    void expectSame() {
        const auto source = valueOf(ModelSource::open(path_));
        const auto unet = valueOf(source->loadUNet({}));
        auto expected = golden::load("unet");
        golden::expectEqual(unet->forward(expected["sample"], expected["timesteps"],
                                          unet->prepareContext(expected["context"])),
                            expected["output"]);
        expected = golden::load("vae_kl");
        golden::expectEqual(valueOf(source->loadVae({}))->decode(expected["latents"]),
                            expected["decoded"]);
        expected = golden::load("text");
        golden::expectEqual(valueOf(source->loadTextModel({}))->forward(expected["tokens"], 1),
                            expected["skip1"]);
    }

    Error openError() {
        const auto source = ModelSource::open(path_);
        EXPECT_FALSE(source.ok());
        return source.ok() ? Error{} : source.error();
    }

    TemporaryFolder folder_;
    fs::path path_ = folder_.path() / "sd";
};

TEST_F(Folder, LoadsWithItsTokenizer) {
    const auto model = valueOf(LoadedModel::load(path_, at::kCPU, at::kFloat));
    EXPECT_EQ(model->scheduler.className, "PNDMScheduler");
    EXPECT_EQ(model->scheduler.betaSchedule, "scaled_linear");
    EXPECT_EQ(model->scheduler.stepsOffset, 1);
    EXPECT_FALSE(model->scheduler.clipSample.has_value());
    EXPECT_EQ(model->tokenizer->vocabularySize(), model->text->config().vocabulary);
    EXPECT_GT(model->unet->byteSize(), 4 * 100'000);
}

TEST_F(Folder, ReadsShards) {
    const fs::path old = path_ / "unet/diffusion_pytorch_model.safetensors";
    const auto tensors = golden::tensorsOf(old);
    fs::remove(old);
    std::map<std::string, at::Tensor> shards[2];
    nlohmann::json index = {{"metadata", {{"total_size", 1}}}};
    const char* const names[] = {"diffusion_pytorch_model-00001-of-00002.safetensors",
                                 "diffusion_pytorch_model-00002-of-00002.safetensors"};
    std::size_t count = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::size_t shard = count++ % 2;
        shards[shard][name] = tensor;
        index["weight_map"][name] = names[shard];
    }
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(writeTensors(path_ / "unet" / names[i], shards[i]).ok());
    }
    std::ofstream(path_ / "unet/diffusion_pytorch_model.safetensors.index.json") << index;
    expectSame();
}

TEST_F(Folder, AnIndexReachesNoOtherFolder) {
    fs::remove(path_ / "unet/diffusion_pytorch_model.safetensors");
    std::ofstream(path_ / "unet/diffusion_pytorch_model.safetensors.index.json")
        << R"({"weight_map":{"conv_in.weight":"../vae/diffusion_pytorch_model.safetensors"}})";
    EXPECT_EQ(openError().code, ErrorCode::BadModelConfig);
}

TEST_F(Folder, ReadsVariantsAndOtherTypes) {
    // float16 holds the values exactly, float32 too.
    rewrite("unet", "diffusion_pytorch_model", "diffusion_pytorch_model.fp16.safetensors",
            [](auto&) {});
    rewrite("vae", "diffusion_pytorch_model", "diffusion_pytorch_model.safetensors",
            [](auto& tensors) {
                for (auto& [name, tensor] : tensors) {
                    tensor = tensor.to(at::kFloat);
                }
            });
    expectSame();
}

TEST_F(Folder, ReadsOldNamesOfAttention) {
    rewrite("vae", "diffusion_pytorch_model", "diffusion_pytorch_model.safetensors",
            [](auto& tensors) {
                const std::pair<const char*, const char*> names[] = {{"to_q.", "query."},
                                                                     {"to_k.", "key."},
                                                                     {"to_v.", "value."},
                                                                     {"to_out.0.", "proj_attn."}};
                int renamed = 0;
                for (const char* half : {"encoder", "decoder"}) {
                    const std::string prefix = std::string(half) + ".mid_block.attentions.0.";
                    for (const auto& [modern, old] : names) {
                        for (const char* kind : {"weight", "bias"}) {
                            auto node = tensors.extract(prefix + modern + kind);
                            ASSERT_FALSE(node.empty());
                            node.key() = prefix + old + kind;
                            tensors.insert(std::move(node));
                            ++renamed;
                        }
                    }
                }
                EXPECT_EQ(renamed, 16);
            });
    expectSame();
}

TEST_F(Folder, ReadsBothNamesOfTheTextModel) {
    rewrite("text_encoder", "model", "model.safetensors", [](auto& tensors) {
        std::map<std::string, at::Tensor> other;
        for (const auto& [name, tensor] : tensors) {
            other[name.starts_with("text_model.") ? name.substr(11) : "text_model." + name] =
                tensor;
        }
        tensors = std::move(other);
    });
    expectSame();
}

TEST_F(Folder, NamesMissingWeights) {
    rewrite("unet", "diffusion_pytorch_model", "diffusion_pytorch_model.safetensors",
            [](auto& tensors) {
                tensors.erase("conv_in.bias");
                tensors.erase("up_blocks.2.resnets.1.norm2.weight");
            });
    const auto unet = valueOf(ModelSource::open(path_))->loadUNet({});
    ASSERT_FALSE(unet.ok());
    EXPECT_EQ(unet.error(), makeError(ErrorCode::MissingTensors, path_.string(), "2",
                                      "conv_in.bias, up_blocks.2.resnets.1.norm2.weight"));
}

TEST_F(Folder, NamesWrongShapes) {
    patch("unet/config.json", "in_channels", 9);
    const auto unet = valueOf(ModelSource::open(path_))->loadUNet({});
    ASSERT_FALSE(unet.ok());
    EXPECT_EQ(unet.error(), makeError(ErrorCode::MisshapenTensor, path_.string(), "conv_in.weight",
                                      "[16, 4, 3, 3]", "[16, 9, 3, 3]"));
}

TEST_F(Folder, RefusesPickles) {
    const fs::path unet = path_ / "unet";
    fs::rename(unet / "diffusion_pytorch_model.safetensors", unet / "diffusion_pytorch_model.bin");
    EXPECT_EQ(openError().code, ErrorCode::PickleRefused);
}

TEST_F(Folder, RefusesConfigsOutOfBounds) {
    const std::pair<const char*, nlohmann::json> bad[] = {
        {"block_out_channels", {16, 24, 1'000'000'000}},
        {"block_out_channels", nlohmann::json::array()},
        {"block_out_channels", {16, 24, -40}},
        {"block_out_channels", {16, 24, 41}},
        {"block_out_channels", {16, 24}},
        {"block_out_channels", "many"},
        {"layers_per_block", 0},
        {"layers_per_block", 1e9},
        {"layers_per_block", 1.5},
        {"attention_head_dim", {4, 4}},
        {"attention_head_dim", 7},
        {"norm_num_groups", 0},
        {"norm_eps", -1},
        {"in_channels", nlohmann::json::object()},
        {"down_block_types", {"DownBlock2D"}}};
    for (const auto& [key, value] : bad) {
        patch("unet/config.json", key, value);
        EXPECT_EQ(openError().code, ErrorCode::BadModelConfig) << key << value;
        fs::copy(golden::modelsFolder() / "sd/unet/config.json", path_ / "unet/config.json",
                 fs::copy_options::overwrite_existing);
    }
}

TEST_F(Folder, RefusesWhatItCannotRun) {
    const std::pair<const char*, nlohmann::json> foreign[] = {
        {"_class_name", "FluxTransformer2DModel"},
        {"class_embed_type", "projection"},
        {"addition_embed_type", "text_time"},
        {"only_cross_attention", true},
        {"act_fn", "gelu"},
        {"resnet_time_scale_shift", "scale_shift"},
        {"mid_block_type", "UNetMidBlock2DSimpleCrossAttn"},
        {"up_block_types", {"UpBlock2D", "AttnUpBlock2D", "CrossAttnUpBlock2D"}}};
    for (const auto& [key, value] : foreign) {
        patch("unet/config.json", key, value);
        EXPECT_EQ(openError().code, ErrorCode::UnsupportedArchitecture) << key;
        fs::copy(golden::modelsFolder() / "sd/unet/config.json", path_ / "unet/config.json",
                 fs::copy_options::overwrite_existing);
    }
    fs::create_directory(path_ / "text_encoder_2");
    EXPECT_EQ(openError().code, ErrorCode::UnsupportedArchitecture);
}

TEST_F(Folder, RefusesPartsThatDoNotFit) {
    patch("unet/config.json", "cross_attention_dim", 48);
    EXPECT_EQ(openError().code, ErrorCode::BadModelConfig);
    patch("unet/config.json", "cross_attention_dim", 40);
    patch("vae/config.json", "latent_channels", 8);
    EXPECT_EQ(openError().code, ErrorCode::BadModelConfig);
    patch("vae/config.json", "latent_channels", 4);
    patch("text_encoder/config.json", "vocab_size", 500);
    const auto tokenizer = valueOf(ModelSource::open(path_))->loadTokenizer();
    ASSERT_FALSE(tokenizer.ok());
    EXPECT_EQ(tokenizer.error().code, ErrorCode::BadModelConfig);
}

TEST_F(Folder, ReadsWhatPythonWrites) {
    patch("scheduler/scheduler_config.json", "trained_betas", nullptr);
    std::ifstream in(path_ / "scheduler/scheduler_config.json");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    in.close();
    text.insert(
        1, R"("lambda_min_clipped": -Infinity, "note \"NaN\"": "Infinity", "sigma_min": NaN,)");
    std::ofstream(path_ / "scheduler/scheduler_config.json") << text;
    const auto source = valueOf(ModelSource::open(path_));
    EXPECT_FALSE(source->schedulerConfig().lambdaMinClipped.has_value());
    EXPECT_FALSE(source->schedulerConfig().sigmaMin.has_value());
    EXPECT_EQ(source->schedulerConfig().className, "PNDMScheduler");
    std::ofstream(path_ / "scheduler/scheduler_config.json") << R"({"beta_start": })";
    EXPECT_EQ(openError().code, ErrorCode::BadModelConfig);
}

/// A checkpoint in one file, changed.
class SingleFile : public testing::Test {
  protected:
    Error openError(const std::map<std::string, at::Tensor>& tensors) {
        EXPECT_TRUE(writeTensors(path_, tensors).ok());
        const auto source = ModelSource::open(path_);
        EXPECT_FALSE(source.ok());
        return source.ok() ? Error{} : source.error();
    }

    std::map<std::string, at::Tensor> tensors_ =
        golden::tensorsOf(golden::modelsFolder() / "ldm.safetensors");
    TemporaryFolder folder_;
    fs::path path_ = folder_.path() / "model.safetensors";
};

TEST_F(SingleFile, TellsItsShapeAndUsesAllOfIt) {
    const auto source = valueOf(ModelSource::open(golden::modelsFolder() / "ldm.safetensors"));
    EXPECT_EQ(source->unetConfig().levels.size(), 2U);
    EXPECT_EQ(source->unetConfig().levels[0].layers, 1);
    EXPECT_TRUE(source->unetConfig().levels[0].downAttention);
    EXPECT_FALSE(source->unetConfig().levels[1].downAttention);
    EXPECT_EQ(source->textConfig().layers, 2);
    EXPECT_TRUE(source->schedulerConfig().className.empty());
    EXPECT_EQ(vaeFactor(source->vaeConfig()), 2);
}

TEST_F(SingleFile, NamesWhatItIs) {
    const at::Tensor one = at::ones({1});
    EXPECT_EQ(openError({{"conditioner.embedders.0.x", one}}).code,
              ErrorCode::UnsupportedArchitecture);
    EXPECT_EQ(openError({{"double_blocks.0.x", one}}).arguments.at(1), "a Flux model");
    EXPECT_EQ(openError({{"something", one}}).arguments.at(1), "not a Stable Diffusion checkpoint");
    auto sd2 = tensors_;
    sd2["cond_stage_model.model.ln_final.weight"] = one;
    EXPECT_EQ(openError(sd2).code, ErrorCode::UnsupportedArchitecture);
    EXPECT_EQ(ModelSource::open(folder_.path() / "absent.safetensors").error().code,
              ErrorCode::FileNotFound);
}

TEST_F(SingleFile, SaysWhatItLacks) {
    auto bare = tensors_;
    std::erase_if(bare,
                  [](const auto& entry) { return entry.first.starts_with("first_stage_model."); });
    EXPECT_EQ(openError(bare).code, ErrorCode::BadModelConfig);
    tensors_.erase("model.diffusion_model.output_blocks.3.0.in_layers.0.bias");
    ASSERT_TRUE(writeTensors(path_, tensors_).ok());
    const auto unet = valueOf(ModelSource::open(path_))->loadUNet({});
    ASSERT_FALSE(unet.ok());
    EXPECT_EQ(unet.error().arguments.at(2), "up_blocks.1.resnets.1.norm1.bias");
}

TEST(ControlNetFile, KnowsWhatIsNone) {
    const auto control = ControlNet::load(golden::modelsFolder() / "ldm.safetensors", {});
    ASSERT_FALSE(control.ok());
    EXPECT_EQ(control.error().code, ErrorCode::UnsupportedArchitecture);
    EXPECT_FALSE(ControlNet::load(golden::modelsFolder() / "absent", {}).ok());
}

TEST(ControlNetFile, TakesDiffusersNamesInOneFile) {
    // Beside its config, as people download it.
    const auto control = valueOf(ControlNet::load(
        golden::modelsFolder() / "controlnet/diffusion_pytorch_model.safetensors", {}));
    EXPECT_EQ(control->config().factor(), 4);
}

}  // namespace
}  // namespace gouache::local
