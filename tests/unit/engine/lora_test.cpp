// LoRA files, their names, and weights in variants.
#include <gtest/gtest.h>

#include "backends/local/base/interruption.h"
#include "backends/local/lora/lora_file.h"
#include "backends/local/lora/lora_keys.h"
#include "backends/local/lora/peft_scales.h"
#include "backends/local/model.h"
#include "tests/unit/engine/support/engine_run.h"
#include "tests/unit/engine/support/temporary_folder.h"
#include "tests/unit/engine/support/tensor_writer.h"

namespace gouache::local {
namespace {

std::string targetOf(std::string_view name) {
    const auto key = parseLoraKey(name);
    return key ? key->target : "(none)";
}

TEST(LoraKeys, MeanTheSameInEverySpelling) {
    const std::string target = "unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q";
    for (const char* name :
         {"lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q.lora_down.weight",
          "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.weight",
          "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.lora.down.weight",
          "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.style.weight",
          "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.lora_A"
          ".default.weight",
          "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.processor.to_q_lora.down"
          ".weight"}) {
        EXPECT_EQ(targetOf(name), target) << name;
        EXPECT_EQ(parseLoraKey(name)->role, LoraRole::Down) << name;
    }
    const std::string text = "text_text_model_encoder_layers_0_self_attn_q_proj";
    for (const char* name :
         {"lora_te_text_model_encoder_layers_0_self_attn_q_proj.alpha",
          "lora_te1_text_model_encoder_layers_0_self_attn_q_proj.alpha",
          "text_encoder.text_model.encoder.layers.0.self_attn.q_proj.alpha",
          "text_encoder.encoder.layers.0.self_attn.q_proj.alpha",
          "text_encoder.text_model.encoder.layers.0.self_attn.to_q.alpha",
          "text_encoders.clip_l.transformer.text_model.encoder.layers.0.self_attn.q_proj.alpha",
          "base_model.model.text_model.encoder.layers.0.self_attn.q_proj.alpha"}) {
        EXPECT_EQ(targetOf(name), text) << name;
        EXPECT_EQ(parseLoraKey(name)->role, LoraRole::Alpha) << name;
    }
    EXPECT_EQ(targetOf("unet.mid_block.attentions.0.transformer_blocks.0.attn1.processor.to_out_"
                       "lora.up.weight"),
              "unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_out_0");
    EXPECT_EQ(parseLoraKey("lora_unet_x.hada_w2_b")->role, LoraRole::HadaW2B);
    EXPECT_EQ(parseLoraKey("lora_unet_x.lokr_t2")->role, LoraRole::LokrT2);
    EXPECT_EQ(parseLoraKey("lora_unet_x.dora_scale")->role, LoraRole::Magnitude);
    for (const char* name : {"", "lora_unet_x", "model.diffusion_model.out.2.weight", ".alpha",
                             "lora_te2_text_model_encoder_layers_0_mlp_fc1.alpha",
                             "unet.x.lora_A.a.b.weight", "unet.x.weight"}) {
        EXPECT_EQ(targetOf(name), "(none)") << name;
    }
}

TEST(PeftScales, ReadsWhatDiffusersKeeps) {
    using Metadata = std::map<std::string, std::string, std::less<>>;
    const PeftScales scales(
        Metadata{{"lora_adapter_metadata",
                  R"({"unet.lora_alpha": 8, "unet.alpha_pattern": {"attn2.to_k": 2},
                                  "text_encoder.lora_alpha": 6,
                                  "text_encoder.use_rslora": true})"}});
    EXPECT_EQ(scales.scaleOf("unet_x_attn1_to_k", 4), 2.0);
    EXPECT_EQ(scales.scaleOf("unet_x_attn2_to_k", 4), 0.5);
    EXPECT_EQ(scales.scaleOf("text_y", 4), 3.0);
    EXPECT_EQ(scales.scaleOf("unet_x", 0), std::nullopt);
    EXPECT_EQ(PeftScales(Metadata()).scaleOf("unet_x", 4), std::nullopt);
    EXPECT_EQ(PeftScales(Metadata{{"lora_adapter_metadata", "{"}}).scaleOf("unet_x", 4),
              std::nullopt);
}

class SmallModel : public ::testing::Test {
  protected:
    static LoadedModel& model() {
        static const std::shared_ptr<LoadedModel> loaded = golden::valueOf(
            LoadedModel::load(golden::modelsFolder() / "sd", at::kCPU, at::kBFloat16));
        return *loaded;
    }
    static LoraTargets targets() {
        return {model().unet->patches(), model().text->patches(),
                model().source->unetConfig().levels.front().layers};
    }
    std::filesystem::path file(const std::map<std::string, at::Tensor>& tensors) {
        const auto path = folder_.path() / ("lora-" + std::to_string(++files_) + ".safetensors");
        EXPECT_TRUE(writeTensors(path, tensors).ok());
        return path;
    }

    const c10::InferenceMode inference_;
    TemporaryFolder folder_;
    int files_ = 0;
};

TEST_F(SmallModel, EveryWeightOfTheNetworksIsListedUnderItsName) {
    // What LoRAs may change: all but normalisations, biases and embeddings.
    const auto weightsIn = [](const char* part) {
        std::set<std::string> names;
        const auto path = golden::modelsFolder() / "sd" / part;
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            if (entry.path().extension() != ".safetensors") {
                continue;
            }
            const auto file = golden::valueOf(SafetensorsFile::open(entry.path()));
            for (const auto& [name, tensor] : file->header().tensors) {
                if (tensor.shape.size() > 1 && name.find("embeddings.") == std::string::npos) {
                    names.insert(name.substr(0, name.rfind(".weight")));
                }
            }
        }
        return names;
    };
    const auto listed = [](const WeightPatches& patches) {
        std::set<std::string> names;
        for (const ListedWeight& weight : patches.weights()) {
            names.insert(weight.name);
        }
        return names;
    };
    EXPECT_EQ(listed(model().unet->patches()), weightsIn("unet"));
    std::set<std::string> text;
    for (const std::string& name : weightsIn("text_encoder")) {
        text.insert(name.starts_with("text_model.") ? name : "text_model." + name);
    }
    EXPECT_EQ(listed(model().text->patches()), text);
    EXPECT_GT(targets().size(), 2 * model().unet->patches().weights().size());
}

/// All weights of a part, as they are kept.
std::vector<at::Tensor> keptBy(const WeightPatches& patches) {
    std::vector<at::Tensor> tensors;
    for (const ListedWeight& weight : patches.weights()) {
        tensors.push_back(std::visit([](const auto* layer) { return layer->dense(layer->kept()); },
                                     weight.layer));
    }
    return tensors;
}

TEST_F(SmallModel, VariantsAreExchangedBitForBit) {
    WeightPatches& patches = model().unet->patches();
    const auto before = keptBy(patches);
    std::vector<WeightEdit> edits;
    for (std::size_t i = 0; i < patches.weights().size(); i += 3) {
        const std::vector<std::int64_t> shape = patches.shapeOf(i);
        edits.push_back({i, [shape](at::Tensor& weight) {
                             EXPECT_EQ(weight.sizes().vec(), shape);
                             EXPECT_EQ(weight.scalar_type(), at::kFloat);
                             weight.add_(at::ones(shape), 0.25);
                         }});
    }
    patches.make("a", edits);
    EXPECT_EQ(patches.active(), "");
    const auto stillBefore = keptBy(patches);
    patches.activate("a");
    const auto changed = keptBy(patches);
    patches.make("b", {edits.front()});
    patches.activate("b");
    patches.activate("a");
    const auto changedAgain = keptBy(patches);
    patches.activate("");
    const auto after = keptBy(patches);
    int differ = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_TRUE(at::equal(before[i], stillBefore[i])) << i;
        EXPECT_TRUE(at::equal(before[i], after[i])) << i;
        EXPECT_TRUE(at::equal(changed[i], changedAgain[i])) << i;
        differ += at::equal(before[i], changed[i]) ? 0 : 1;
    }
    EXPECT_GE(differ, static_cast<int>(edits.size()));
    EXPECT_GT(patches.byteSize(), 0);
    EXPECT_TRUE(patches.keepOnly({"b"}));
    EXPECT_FALSE(patches.knows("a"));
    EXPECT_TRUE(patches.keepOnly({}));
    EXPECT_EQ(patches.byteSize(), 0);
    EXPECT_FALSE(patches.keepOnly({}));
}

TEST_F(SmallModel, AFailureChangesNothing) {
    WeightPatches& patches = model().unet->patches();
    const auto before = keptBy(patches);
    EXPECT_THROW(patches.make("broken", {{0, [](at::Tensor& w) { w.add_(1); }},
                                         {1, [](at::Tensor&) { throw Interrupted(); }}}),
                 Interrupted);
    EXPECT_FALSE(patches.knows("broken"));
    EXPECT_THROW(patches.activate("broken"), c10::Error);
    const auto after = keptBy(patches);
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_TRUE(at::equal(before[i], after[i])) << i;
    }
}

constexpr const char* kModule = "lora_unet_down_blocks_0_attentions_0_proj_in";

TEST_F(SmallModel, KeysThatDoNotApplyAreNamed) {
    // 16 channels; a module of another model beside it.
    const auto path = file({{std::string(kModule) + ".lora_down.weight", at::ones({2, 16})},
                            {std::string(kModule) + ".lora_up.weight", at::ones({16, 2})},
                            {"lora_te2_text_model_encoder_layers_0_mlp_fc1.alpha", at::ones({})},
                            {"lora_unet_middle_of_nowhere.lora_up.weight", at::ones({4, 2})}});
    const auto lora = golden::valueOf(LoraFile::open(path, "detail", targets()));
    EXPECT_EQ(lora->unused(),
              (std::vector<std::string>{"lora_te2_text_model_encoder_layers_0_mlp_fc1.alpha",
                                        "lora_unet_middle_of_nowhere.lora_up.weight"}));
    ASSERT_EQ(lora->changes().size(), 1U);
    at::Tensor weight = at::zeros({16, 16, 1, 1});
    lora->changes()[0].module.addTo(weight, 0.5);
    EXPECT_TRUE(at::equal(weight, at::ones_like(weight)));  // rank 2, no alpha
}

TEST_F(SmallModel, WhatDoesNotFitIsRefused) {
    const std::string module = kModule;
    const auto refused = [&](const std::map<std::string, at::Tensor>& tensors) {
        const auto lora = LoraFile::open(file(tensors), "detail", targets());
        EXPECT_FALSE(lora.ok());
        return lora.ok() ? std::string() : englishSentence(lora.error());
    };
    const auto up = [&](at::IntArrayRef shape) {
        return std::pair(module + ".lora_up.weight", at::ones(shape));
    };
    const auto down = [&](at::IntArrayRef shape) {
        return std::pair(module + ".lora_down.weight", at::ones(shape));
    };
    EXPECT_NE(refused({{"lora_unet_single_blocks_0.alpha", at::ones({})}}).find("none of its 1"),
              std::string::npos);
    EXPECT_NE(refused({down({2, 16})}).find("not complete"), std::string::npos);
    EXPECT_NE(refused({down({2, 24}), up({16, 2})}).find("it changes [16, 24]"), std::string::npos);
    EXPECT_NE(refused({down({3, 16}), up({16, 2})}).find("do not fit each other"),
              std::string::npos);
    EXPECT_NE(
        refused({down({2, 16}), up({16, 2}), {module + ".alpha", at::ones({2})}}).find("alpha"),
        std::string::npos);
    EXPECT_NE(refused({down({2, 16}), up({16, 2}), {module + ".dora_scale", at::ones({7})}})
                  .find("magnitude"),
              std::string::npos);
    EXPECT_NE(refused({{module + ".lora_down.weight", at::ones({2, 16}, at::kLong)}, up({16, 2})})
                  .find("I64"),
              std::string::npos);
    EXPECT_NE(refused({{module + ".hada_w1_a", at::ones({16, 2})},
                       {module + ".hada_w1_b", at::ones({2, 16})}})
                  .find("not complete"),
              std::string::npos);
    EXPECT_NE(refused({down({0, 16}), up({16, 0})}).find("shape"), std::string::npos);
    EXPECT_EQ(LoraFile::open(folder_.path() / "nowhere.safetensors", "x", targets()).error().code,
              ErrorCode::FileNotFound);
}

TEST_F(SmallModel, JobsSayWhatIsWrongWithALora) {
    LocalEngine engine{LocalModuleOptions{}};
    JobSpec job = smallJob();
    job.request.loras = {{"no such lora", 1.0}};
    auto run = runJob(engine, job);
    ASSERT_TRUE(run->error());
    EXPECT_EQ(run->error()->code, ErrorCode::ModelNotFound);
    // One that is not used is not even looked for.
    job.request.loras = {{"no such lora", 0.0}};
    job.id.job = newJobId();
    EXPECT_TRUE(ended(*runJob(engine, job), "done"));
    const auto partly = file({{std::string(kModule) + ".lora_down.weight", at::ones({2, 16})},
                              {std::string(kModule) + ".lora_up.weight", at::ones({16, 2})},
                              {"lora_unet_nowhere.alpha", at::ones({})}});
    job.request.loras = {{partly.string(), 0.1}};
    job.id.job = newJobId();
    run = runJob(engine, job);
    ASSERT_TRUE(ended(*run, "done")) << sentenceOf(*run);
    EXPECT_EQ(run->results().at(0).notes,
              (std::vector<std::string>{"lora_partly_applied: " + partly.stem().string() +
                                        ": lora_unet_nowhere.alpha"}));
    job.request.loras = {{(golden::modelsFolder() / "controlnet").string(), 1.0}};
    job.id.job = newJobId();
    run = runJob(engine, job);
    ASSERT_TRUE(run->error());
    EXPECT_EQ(run->error()->code, ErrorCode::BadModelConfig);
}

}  // namespace
}  // namespace gouache::local
