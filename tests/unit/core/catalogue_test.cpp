#include <gtest/gtest.h>

#include <algorithm>

#include "core/models/component_files.h"
#include "core/models/model_catalogue.h"
#include "core/models/safetensors.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::EnvironmentVariable;
using testing::TemporaryFolder;

namespace fs = std::filesystem;

struct Shape {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// A file of zeros (F16) with these tensors.
fs::path writeTensors(const fs::path& path, const std::vector<Shape>& shapes) {
    fs::create_directories(path.parent_path());
    std::size_t largest = 0;
    const auto bytesOf = [](const Shape& shape) {
        std::size_t bytes = 2;
        for (const std::int64_t dimension : shape.shape) {
            bytes *= static_cast<std::size_t>(dimension);
        }
        return bytes;
    };
    for (const Shape& shape : shapes) {
        largest = std::max(largest, bytesOf(shape));
    }
    const std::vector<std::byte> zeros(largest);
    std::vector<NamedTensor> tensors;
    for (const Shape& shape : shapes) {
        tensors.push_back(
            {shape.name, TensorType::F16, shape.shape, std::span(zeros).first(bytesOf(shape))});
    }
    EXPECT_TRUE(writeSafetensors(path, tensors).ok());
    return path;
}

constexpr std::string_view kUnet =
    R"({"_class_name":"UNet2DConditionModel","in_channels":4,"cross_attention_dim":768,"sample_size":64})";
constexpr std::string_view kVae =
    R"({"_class_name":"AutoencoderKL","latent_channels":4,"block_out_channels":[128,256,512,512],"scaling_factor":0.18215})";

/// A diffusers folder whose parts hold one small tensor each.
void writePipeline(const TemporaryFolder& folder, const std::string& name,
                   std::string_view unet = kUnet, std::string_view vae = kVae,
                   std::string_view extra = "") {
    folder.write(
        name + "/model_index.json",
        R"({"_class_name":"StableDiffusionPipeline","unet":["diffusers","UNet2DConditionModel"],)"
        R"("vae":["diffusers","AutoencoderKL"],"text_encoder":["transformers","CLIPTextModel"])" +
            std::string(extra) + "}");
    folder.write(name + "/unet/config.json", unet);
    folder.write(name + "/vae/config.json", vae);
    writeTensors(folder / (name + "/unet/diffusion_pytorch_model.safetensors"),
                 {{"conv_in.weight", {4, 4}}});
    writeTensors(folder / (name + "/vae/diffusion_pytorch_model.safetensors"), {{"x", {3}}});
    writeTensors(folder / (name + "/text_encoder/model.safetensors"), {{"y", {5}}});
    if (extra.find("text_encoder_2") != std::string_view::npos) {
        writeTensors(folder / (name + "/text_encoder_2/model.safetensors"), {{"y", {5}}});
    }
}

void writeControlNet(const TemporaryFolder& folder, const std::string& name) {
    folder.write(name + "/config.json",
                 R"({"_class_name":"ControlNetModel","in_channels":4,"cross_attention_dim":768})");
    writeTensors(folder / (name + "/diffusion_pytorch_model.safetensors"), {{"z", {2}}});
}

/// Keys of a checkpoint in LDM form.
std::vector<Shape> ldmShapes(std::int64_t inputs, std::int64_t context,
                             const std::string& textKey) {
    return {{"model.diffusion_model.input_blocks.0.0.weight", {8, inputs, 3, 3}},
            {"model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight",
             {8, context}},
            {"first_stage_model.decoder.conv_in.weight", {8, 4, 3, 3}},
            {"first_stage_model.encoder.down.0.block.0.norm1.weight", {8}},
            {"first_stage_model.encoder.down.3.block.0.norm1.weight", {8}},
            {textKey, {8, 8}}};
}

constexpr const char* kSd1Text =
    "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight";

TEST(DiffusersFolder, SaysWhatItsConfigsSay) {
    const TemporaryFolder folder;
    writePipeline(folder, "dream");
    const auto info = inspectModel(folder / "dream");
    ASSERT_TRUE(info.ok()) << englishSentence(info.error());
    EXPECT_EQ(info->name, "dream");
    EXPECT_EQ(info->kind, ModelKind::Checkpoint);
    EXPECT_EQ(info->architecture, "Stable Diffusion 1.x");
    EXPECT_TRUE(info->runnable);
    EXPECT_EQ(info->parameters, 16U + 3 + 5);
    EXPECT_GT(info->fileBytes, 48U);
    EXPECT_EQ(info->tensorTypes, std::vector<std::string>{"F16"});
    EXPECT_EQ(info->contextWidth, 768);
    EXPECT_EQ(info->vaeFactor, 8);
    EXPECT_EQ(info->defaults.nativeSize, (PixelSize{512, 512}));
    EXPECT_EQ(info->defaults.sizeMultiple, 8);
    ASSERT_TRUE(info->latentRgb);
    EXPECT_EQ(info->latentRgb->factors.size(), 4U);
    EXPECT_EQ(inspectModel((folder / "dream").string() + "/")->name, "dream");
}

TEST(DiffusersFolder, FamiliesAreToldApart) {
    const TemporaryFolder folder;
    const auto architecture = [&](const std::string& name) {
        const auto info = inspectModel(folder / name);
        EXPECT_TRUE(info.ok()) << name << ": " << englishSentence(info.error());
        return info.ok() ? info->architecture + (info->runnable ? " +" : " -") : std::string();
    };
    writePipeline(folder, "inpaint",
                  R"({"in_channels":9,"cross_attention_dim":768,"sample_size":[64,96]})");
    EXPECT_EQ(architecture("inpaint"), "Stable Diffusion 1.x inpainting +");
    EXPECT_EQ(inspectModel(folder / "inpaint")->defaults.nativeSize, (PixelSize{768, 512}));
    EXPECT_EQ(inspectModel(folder / "inpaint")->unetInputChannels, 9);
    writePipeline(folder, "two",
                  R"({"in_channels":4,"cross_attention_dim":1024,"use_linear_projection":true})");
    EXPECT_EQ(architecture("two"), "Stable Diffusion 2.x -");
    writePipeline(folder, "edit", R"({"in_channels":8,"cross_attention_dim":768})");
    EXPECT_EQ(architecture("edit"), "Stable Diffusion 1.x InstructPix2Pix -");
    writePipeline(
        folder, "xl",
        R"({"in_channels":4,"cross_attention_dim":2048,"addition_embed_type":"text_time"})", kVae,
        R"(,"text_encoder_2":["transformers","CLIPTextModelWithProjection"])");
    EXPECT_EQ(architecture("xl"), "Stable Diffusion XL -");
    folder.write(
        "flux/model_index.json",
        R"({"_class_name":"FluxPipeline","transformer":["diffusers","FluxTransformer2DModel"]})");
    EXPECT_EQ(architecture("flux"), "FluxTransformer2DModel -");
}

TEST(DiffusersFolder, GouacheJsonOverrides) {
    const TemporaryFolder folder;
    writePipeline(
        folder, "small", R"({"in_channels":4,"cross_attention_dim":192,"sample_size":32})",
        R"({"_class_name":"AutoencoderTiny","latent_channels":4,"block_out_channels":[48,48,48,48]})");
    EXPECT_FALSE(inspectModel(folder / "small")->latentRgb);
    folder.write(
        "small/gouache.json",
        R"({"name":"小画","native_size":[256,192],"latent_rgb_factors":[[1,2,3],[4,5,6],[7,8,9],[1,1,1]],)"
        R"("latent_rgb_bias":[0.5,-0.5,0],"suggested":{"steps":12,"cfg":3,"sampler":"ddim"}})");
    const auto info = inspectModel(folder / "small");
    ASSERT_TRUE(info.ok()) << englishSentence(info.error());
    EXPECT_EQ(info->name, "小画");
    EXPECT_EQ(info->defaults.nativeSize, (PixelSize{256, 192}));
    EXPECT_EQ(info->defaults.steps, 12);
    EXPECT_EQ(info->defaults.guidance, 3);
    EXPECT_EQ(info->suggestedSampler, Sampler::Ddim);
    ASSERT_TRUE(info->latentRgb);
    EXPECT_EQ(info->latentRgb->factors[1][2], 6);
    EXPECT_EQ(info->latentRgb->bias[1], -0.5F);
    for (const char* bad :
         {"[]", "{", R"({"name":""})", R"({"name":"a\nb"})", R"({"name":7})",
          R"({"native_size":[256]})", R"({"native_size":[256,100000]})",
          R"({"latent_rgb_factors":[[1,2,3]]})",
          R"({"latent_rgb_factors":[[1,2],[1,2],[1,2],[1,2]]})", R"({"suggested":{"steps":0}})",
          R"({"suggested":{"cfg":1e9}})", R"({"suggested":{"sampler":"magic"}})"}) {
        folder.write("small/gouache.json", bad);
        const auto refused = inspectModel(folder / "small");
        ASSERT_FALSE(refused.ok()) << bad;
        EXPECT_EQ(refused.error().code, ErrorCode::BadModelConfig);
    }
}

TEST(DiffusersFolder, WhatIsMissingOrBrokenIsNamed) {
    const TemporaryFolder folder;
    const auto errorOf = [&](const std::string& name) {
        const auto info = inspectModel(folder / name);
        return info.ok() ? std::string("fine") : englishSentence(info.error());
    };
    writePipeline(folder, "a");
    fs::remove(folder / "a/unet/config.json");
    EXPECT_NE(errorOf("a").find("config.json is missing"), std::string::npos) << errorOf("a");
    writePipeline(folder, "b");
    fs::rename(folder / "b/unet/diffusion_pytorch_model.safetensors",
               folder / "b/unet/diffusion_pytorch_model.bin");
    EXPECT_NE(errorOf("b").find("pickle"), std::string::npos) << errorOf("b");
    writePipeline(folder, "c", "{", kVae);
    EXPECT_NE(errorOf("c").find("not valid JSON"), std::string::npos) << errorOf("c");
    writePipeline(folder, "d", kUnet, R"({"latent_channels":4})");
    EXPECT_NE(errorOf("d").find("block_out_channels"), std::string::npos) << errorOf("d");
    writePipeline(folder, "e");
    fs::resize_file(folder / "e/unet/diffusion_pytorch_model.safetensors", 60);
    EXPECT_NE(errorOf("e").find("damaged"), std::string::npos) << errorOf("e");
    folder.write("f/model_index.json", "{}");
    EXPECT_NE(errorOf("f").find("names neither"), std::string::npos) << errorOf("f");
    fs::create_directories(folder / "g");
    EXPECT_NE(errorOf("g").find("neither model_index.json"), std::string::npos) << errorOf("g");
    EXPECT_EQ(inspectModel(folder / "none").error().code, ErrorCode::ModelNotFound);
}

TEST(ComponentWeights, ShardsAndVariantsAreFound) {
    const TemporaryFolder folder;
    const auto names = [&](const std::string& part) {
        const auto files = componentWeights(folder / part);
        std::string text;
        if (!files.ok()) {
            return englishSentence(files.error());
        }
        for (const fs::path& file : *files) {
            text += file.filename().string() + ";";
        }
        return text;
    };
    writeTensors(folder / "a/model.fp16.safetensors", {{"x", {1}}});
    EXPECT_EQ(names("a"), "model.fp16.safetensors;");
    writeTensors(folder / "a/model.safetensors", {{"x", {1}}});
    EXPECT_EQ(names("a"), "model.safetensors;");

    folder.write(
        "b/diffusion_pytorch_model.safetensors.index.json",
        R"({"weight_map":{"x":"s-1.safetensors","y":"s-2.safetensors","z":"s-1.safetensors"}})");
    EXPECT_NE(names("b").find("s-1.safetensors"), std::string::npos);
    writeTensors(folder / "b/s-1.safetensors", {{"x", {1}}, {"z", {1}}});
    writeTensors(folder / "b/s-2.safetensors", {{"y", {1}}});
    EXPECT_EQ(names("b"), "s-1.safetensors;s-2.safetensors;");

    folder.write("c/model.safetensors.index.fp16.json", R"({"weight_map":{"x":"s.safetensors"}})");
    writeTensors(folder / "c/s.safetensors", {{"x", {1}}});
    EXPECT_EQ(names("c"), "s.safetensors;");

    for (const char* bad :
         {"../x.safetensors", "/etc/x.safetensors", "x.bin", "a\\\\b.safetensors"}) {
        folder.write("d/model.safetensors.index.json",
                     R"({"weight_map":{"x":")" + std::string(bad) + "\"}}");
        EXPECT_NE(names("d").find("not a .safetensors beside it"), std::string::npos) << names("d");
    }
    fs::create_directories(folder / "e");
    EXPECT_NE(names("e").find("no .safetensors"), std::string::npos);
}

TEST(SingleFile, ArchitecturesAreToldByTheirTensors) {
    const TemporaryFolder folder;
    const auto tell = [&](const std::vector<Shape>& shapes) {
        const auto info = inspectModel(writeTensors(folder / "m.safetensors", shapes));
        EXPECT_TRUE(info.ok());
        return *info;
    };
    const ModelInfo sd1 = tell(ldmShapes(4, 768, kSd1Text));
    EXPECT_EQ(sd1.architecture, "Stable Diffusion 1.x");
    EXPECT_TRUE(sd1.runnable);
    EXPECT_EQ(sd1.kind, ModelKind::Checkpoint);
    EXPECT_EQ(sd1.format, ModelFormat::SingleFile);
    EXPECT_EQ(sd1.contextWidth, 768);
    EXPECT_EQ(sd1.vaeFactor, 8);
    EXPECT_EQ(sd1.latentChannels, 4);
    EXPECT_TRUE(sd1.latentRgb);

    const ModelInfo inpaint = tell(ldmShapes(9, 768, kSd1Text));
    EXPECT_EQ(inpaint.architecture, "Stable Diffusion 1.x inpainting");
    EXPECT_EQ(inpaint.unetInputChannels, 9);
    EXPECT_TRUE(inpaint.runnable);

    const ModelInfo sd2 = tell(ldmShapes(4, 1024, "cond_stage_model.model.token_embedding.weight"));
    EXPECT_EQ(sd2.architecture, "Stable Diffusion 2.x");
    EXPECT_FALSE(sd2.runnable);

    const ModelInfo xl = tell(ldmShapes(
        4, 2048,
        "conditioner.embedders.0.transformer.text_model.embeddings.token_embedding.weight"));
    EXPECT_EQ(xl.architecture, "Stable Diffusion XL");
    EXPECT_FALSE(xl.runnable);
    EXPECT_EQ(xl.defaults.nativeSize, (PixelSize{1024, 1024}));

    std::vector<Shape> bare = ldmShapes(4, 768, kSd1Text);
    bare.erase(bare.begin() + 2, bare.begin() + 5);
    EXPECT_EQ(tell(bare).architecture, "Stable Diffusion 1.x without an autoencoder");
    EXPECT_FALSE(tell(bare).runnable);
    bare.pop_back();
    EXPECT_EQ(tell(bare).architecture, "Stable Diffusion UNet without a text encoder");
}

TEST(SingleFile, ControlNetsVaesLorasAndStrangers) {
    const TemporaryFolder folder;
    const auto tell = [&](const std::vector<Shape>& shapes) {
        return inspectModel(writeTensors(folder / "m.safetensors", shapes)).value();
    };
    for (const std::string prefix : {"control_model.", ""}) {
        const ModelInfo control =
            tell({{prefix + "input_hint_block.0.weight", {16, 3, 3, 3}},
                  {prefix + "input_blocks.0.0.weight", {8, 4, 3, 3}},
                  {prefix + "input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", {8, 768}}});
        EXPECT_EQ(control.kind, ModelKind::ControlNet);
        EXPECT_TRUE(control.runnable);
        EXPECT_EQ(control.contextWidth, 768);
    }
    EXPECT_EQ(tell({{"lora_unet_down_blocks_0.lora_down.weight", {4, 4}}}).kind, ModelKind::Lora);
    EXPECT_EQ(tell({{"mid_block.attn1.processor.to_q_lora.down.weight", {4, 4}}}).kind,
              ModelKind::Lora);
    const auto lora = [&](const std::string& name, std::int64_t width) {
        return tell({{name, {4, width}}});
    };
    const ModelInfo style = lora(
        "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k.lora_down.weight",
        768);
    EXPECT_EQ(style.architecture, "LoRA for Stable Diffusion 1.x");
    EXPECT_EQ(style.contextWidth, 768);
    EXPECT_TRUE(style.runnable);
    const ModelInfo large =
        lora("unet.down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.lora_A.weight", 2048);
    EXPECT_EQ(large.architecture, "LoRA for Stable Diffusion XL");
    EXPECT_FALSE(large.runnable);
    EXPECT_EQ(lora("lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight", 3072).architecture,
              "LoRA for Flux");
    EXPECT_FALSE(lora("lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight", 64).runnable);
    EXPECT_EQ(tell({{"unet.down_blocks.0.attn.to_q.lora_A.weight", {4, 4}}}).kind, ModelKind::Lora);
    EXPECT_EQ(tell({{"encoder.conv_in.weight", {4}}, {"decoder.conv_in.weight", {4}}}).kind,
              ModelKind::Vae);
    EXPECT_EQ(
        tell({{"model.diffusion_model.double_blocks.0.img_attn.norm.weight", {4}}}).architecture,
        "Flux");
    const ModelInfo embedding = tell({{"emb_params", {3, 768}}});
    EXPECT_EQ(embedding.kind, ModelKind::Embedding);
    EXPECT_EQ(embedding.contextWidth, 768);
    EXPECT_EQ(tell({{"conv_first.weight", {64, 3, 3, 3}}}).kind, ModelKind::Upscaler);
    const ModelInfo unknown = tell({{"something.else", {4}}});
    EXPECT_EQ(unknown.kind, ModelKind::Unknown);
    EXPECT_EQ(unknown.architecture, "");
    EXPECT_FALSE(unknown.runnable);
    EXPECT_EQ(inspectModel(folder.write("a.ckpt", "x")).error().code, ErrorCode::PickleRefused);
}

TEST(Scan, FindsModelsOfEveryFormAndNamesThemUniquely) {
    const TemporaryFolder folder;
    writePipeline(folder, "starter");
    writeControlNet(folder, "starter/controlnet-sketch");
    writeControlNet(folder, "controls/canny");
    writeTensors(folder / "checkpoints/anime/Dream.safetensors", ldmShapes(4, 768, kSd1Text));
    writeTensors(folder / "other/dream.safetensors", ldmShapes(4, 768, kSd1Text));
    folder.write("checkpoints/broken.safetensors", "not at all");
    folder.write("checkpoints/old.ckpt", "a pickle");
    folder.write("checkpoints/notes.txt", "no model");
    folder.write(".hidden/x.safetensors", "hidden");
    // Hugging Face's cache: files are links into blobs/.
    writePipeline(folder, "hub/models--org--pic/snapshots/abc123");
    writePipeline(folder, "hub/models--org--pic/snapshots/aaa000");
    folder.write("hub/models--org--pic/refs/main", "abc123\n");

    std::vector<std::string> listed;
    for (const ModelInfo& model : scanModels({folder.path(), folder / "checkpoints"})) {
        listed.push_back(std::to_string(static_cast<int>(model.kind)) + " " + model.name +
                         (model.architecture.empty() ? " broken" : ""));
    }
    EXPECT_EQ(listed,
              (std::vector<std::string>{"0 Dream", "0 dream (other)", "0 org/pic", "0 starter",
                                        "1 canny", "1 sketch", "6 broken broken", "6 old broken"}));
    const auto models = scanModels({folder.path()});
    const auto starter = std::find_if(models.begin(), models.end(), [](const ModelInfo& model) {
        return model.name == "starter";
    });
    EXPECT_EQ(starter->bundledControls, std::vector<std::string>{"sketch"});
    const auto pic = std::find_if(models.begin(), models.end(),
                                  [](const ModelInfo& model) { return model.name == "org/pic"; });
    EXPECT_EQ(pic->path.filename(), "abc123");
    EXPECT_EQ(scanModels({folder / "starter"}).size(), 2U);
    EXPECT_TRUE(scanModels({folder / "none"}).empty());
}

TEST(Scan, SurvivesLinksInACircle) {
    const TemporaryFolder folder;
    writePipeline(folder, "a/model");
    fs::create_directory_symlink(folder.path(), folder / "a/loop");
    EXPECT_EQ(scanModels({folder.path()}).size(), 1U);
}

TEST(Find, ByNameByFileByPathAndTheStarter) {
    const TemporaryFolder folder;
    const EnvironmentVariable resources("GOUACHE_RESOURCES", folder.path().string());
    writePipeline(folder, "starter");
    folder.write("starter/gouache.json", R"({"name":"Gouache starter"})");
    writeControlNet(folder, "starter/controlnet-sketch");
    writeTensors(folder / "x/Dream v2.safetensors", ldmShapes(4, 768, kSd1Text));
    folder.write("x/broken.safetensors", "not at all");
    const std::vector<fs::path> folders{folder.path()};
    const auto pathOf = [&](std::string_view name, ModelKind kind = ModelKind::Checkpoint) {
        const auto info = findModel(name, kind, folders);
        return info.ok() ? info->path.filename().string()
                         : std::string(errorKey(info.error().code));
    };
    EXPECT_EQ(pathOf(""), "starter");
    EXPECT_EQ(pathOf("gouache STARTER"), "starter");
    EXPECT_EQ(pathOf("starter"), "starter");
    EXPECT_EQ(pathOf("dream v2"), "Dream v2.safetensors");
    EXPECT_EQ(pathOf("Dream v2.safetensors"), "Dream v2.safetensors");
    EXPECT_EQ(pathOf((folder / "x/Dream v2.safetensors").string()), "Dream v2.safetensors");
    EXPECT_EQ(pathOf("broken"), "bad_weights");
    EXPECT_EQ(pathOf("sketch", ModelKind::ControlNet), "controlnet-sketch");
    EXPECT_EQ(pathOf("sketch"), "model_not_found");
    EXPECT_EQ(pathOf((folder / "starter/controlnet-sketch").string()), "bad_model_config");
    const auto missing = findModel("nothing", ModelKind::Checkpoint, folders);
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().arguments[1], "Dream v2, Gouache starter");

    const ModelInfo starter = findModel("", ModelKind::Checkpoint, folders).value();
    EXPECT_EQ(findControl("Sketch", starter, {}).value().path.filename(), "controlnet-sketch");
    EXPECT_FALSE(findControl("canny", starter, {}).ok());
}

TEST(Starter, TheShippedModelIsWhatItSays) {
    const fs::path path = fs::path(GOUACHE_SOURCE_DIR) / "resources" / "starter";
    const auto info = inspectModel(path);
    ASSERT_TRUE(info.ok()) << englishSentence(info.error());
    EXPECT_TRUE(info->runnable);
    EXPECT_EQ(info->defaults.nativeSize, (PixelSize{256, 256}));
    EXPECT_EQ(info->vaeFactor, 8);
    ASSERT_TRUE(info->latentRgb);
    EXPECT_LE(info->fileBytes, std::uint64_t{40} << 20U);
}

}  // namespace
}  // namespace gouache
