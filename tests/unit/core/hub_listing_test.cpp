#include "core/download/hub_listing.h"

#include <gtest/gtest.h>

#include <vector>

namespace gouache {
namespace {

constexpr const char* kHub = "https://hub.example";
const DownloadSource kSource{"", "artist/paint", "main", ""};
const std::string kHash(64, 'a');

/// An answer of the hub with these files of 10 bytes.
std::string answerWith(const std::vector<std::string>& names, const std::string& more = "") {
    std::string files;
    for (const std::string& name : names) {
        files += (files.empty() ? "" : ",") + std::string(R"({"rfilename":")") + name +
                 R"(","size":10,"lfs":{"sha256":")" + kHash + R"("}})";
    }
    return R"({"sha":"c0ffee","siblings":[)" + files + "]" + more + "}";
}

std::vector<std::string> namesOf(const Result<DownloadPlan>& plan) {
    EXPECT_TRUE(plan.ok()) << (plan.ok() ? "" : englishSentence(plan.error()));
    std::vector<std::string> names;
    if (plan.ok()) {
        for (const DownloadFile& file : plan->files) {
            names.push_back(file.name);
        }
    }
    return names;
}

TEST(HubListing, TakesAPipelineWithoutDoublesAndPickles) {
    const auto plan = planHubDownload(
        kSource,
        answerWith({"README.md", "model_index.json", "scheduler/scheduler_config.json",
                    "text_encoder/config.json", "text_encoder/model.safetensors",
                    "text_encoder/model.fp16.safetensors", "text_encoder/pytorch_model.bin",
                    "tokenizer/merges.txt", "tokenizer/vocab.json", "unet/config.json",
                    "unet/diffusion_pytorch_model.safetensors",
                    "unet/diffusion_pytorch_model.non_ema.safetensors", "unet/flax_model.msgpack",
                    "vae/config.json", "vae/diffusion_pytorch_model.safetensors",
                    "safety_checker/model.safetensors", "paint-v1.safetensors", "paint-v1.ckpt"},
                   R"(,"cardData":{"license":"creativeml-openrail-m"},"gated":false)"),
        kHub);
    EXPECT_EQ(namesOf(plan), (std::vector<std::string>{
                                 "model_index.json", "README.md", "scheduler/scheduler_config.json",
                                 "text_encoder/config.json", "text_encoder/model.safetensors",
                                 "tokenizer/merges.txt", "tokenizer/vocab.json", "unet/config.json",
                                 "unet/diffusion_pytorch_model.safetensors", "vae/config.json",
                                 "vae/diffusion_pytorch_model.safetensors"}));
    EXPECT_TRUE(plan->isFolder);
    EXPECT_EQ(plan->title, "paint");
    EXPECT_EQ(plan->revision, "c0ffee");
    EXPECT_EQ(plan->licence, "creativeml-openrail-m");
    EXPECT_EQ(plan->licencePage, "https://hub.example/artist/paint");
    EXPECT_FALSE(plan->gated);
    EXPECT_EQ(plan->totalBytes(), 110U);
    EXPECT_EQ(plan->files[4].sha256, kHash);
    // The commit, so that every file is of one state.
    EXPECT_EQ(plan->files[4].url,
              "https://hub.example/artist/paint/resolve/c0ffee/text_encoder/model.safetensors");
}

TEST(HubListing, TakesHalfPrecisionWhereAllPartsHaveIt) {
    EXPECT_EQ(namesOf(planHubDownload(
                  kSource,
                  answerWith({"model_index.json", "unet/config.json",
                              "unet/diffusion_pytorch_model.fp16-00001-of-00002.safetensors",
                              "unet/diffusion_pytorch_model.fp16-00002-of-00002.safetensors",
                              "unet/diffusion_pytorch_model.safetensors.index.fp16.json",
                              "unet/diffusion_pytorch_model.safetensors.index.json",
                              "unet/diffusion_pytorch_model-00001-of-00001.safetensors",
                              "vae/config.json", "vae/diffusion_pytorch_model.fp16.safetensors"}),
                  kHub)),
              (std::vector<std::string>{
                  "model_index.json", "unet/config.json",
                  "unet/diffusion_pytorch_model.fp16-00001-of-00002.safetensors",
                  "unet/diffusion_pytorch_model.fp16-00002-of-00002.safetensors",
                  "unet/diffusion_pytorch_model.safetensors.index.fp16.json", "vae/config.json",
                  "vae/diffusion_pytorch_model.fp16.safetensors"}));
}

TEST(HubListing, TakesOnePartOrOneFile) {
    EXPECT_EQ(namesOf(planHubDownload(
                  kSource,
                  answerWith({"config.json", "diffusion_pytorch_model.bin",
                              "diffusion_pytorch_model.safetensors", "conditioning.png"}),
                  kHub)),
              (std::vector<std::string>{"config.json", "diffusion_pytorch_model.safetensors"}));
    const auto single =
        planHubDownload(kSource, answerWith({"README.md", "loras/ink.safetensors"}), kHub);
    EXPECT_EQ(namesOf(single), std::vector<std::string>{"ink.safetensors"});
    EXPECT_FALSE(single->isFolder);
    EXPECT_EQ(single->title, "ink");
    DownloadSource named = kSource;
    named.file = "b.safetensors";
    EXPECT_EQ(namesOf(planHubDownload(named, answerWith({"a.safetensors", "b.safetensors"}), kHub)),
              std::vector<std::string>{"b.safetensors"});
}

TEST(HubListing, ReadsLicences) {
    const auto licence = [](const std::string& more) {
        return planHubDownload(kSource, answerWith({"a.safetensors"}, more), kHub)->licence;
    };
    EXPECT_EQ(licence(""), "");
    EXPECT_EQ(licence(R"(,"tags":["art","license:mit"])"), "mit");
    EXPECT_EQ(licence(R"(,"cardData":{"license":"other","license_name":"studio-terms"})"),
              "studio-terms");
    EXPECT_TRUE(
        planHubDownload(kSource, answerWith({"a.safetensors"}, R"(,"gated":"manual")"), kHub)
            ->gated);
}

TEST(HubListing, SaysWhyThereIsNoPlan) {
    const auto code = [](const std::vector<std::string>& names, const std::string& file = "") {
        DownloadSource source = kSource;
        source.file = file;
        const auto plan = planHubDownload(source, answerWith(names), kHub);
        return plan.ok() ? ErrorCode::Cancelled : plan.error().code;
    };
    EXPECT_EQ(code({"a.safetensors", "b.safetensors"}), ErrorCode::ChooseFile);
    EXPECT_EQ(code({"pytorch_model.bin"}), ErrorCode::PickleRefused);
    EXPECT_EQ(code({"model_index.json", "unet/diffusion_pytorch_model.bin"}),
              ErrorCode::PickleRefused);
    EXPECT_EQ(code({"README.md"}), ErrorCode::DownloadFailed);
    EXPECT_EQ(code({"a.safetensors"}, "c.safetensors"), ErrorCode::UnknownName);
    EXPECT_EQ(code({"a.ckpt"}, "a.ckpt"), ErrorCode::PickleRefused);
    EXPECT_EQ(code({"a.txt"}, "a.txt"), ErrorCode::BadAddress);
    for (const char* answer : {"", "[]", "<html>", "{}", R"({"siblings":[{"rfilename":7}]})",
                               R"({"siblings":[{"rfilename":"../../x.safetensors"}]})"}) {
        const auto plan = planHubDownload(kSource, answer, kHub);
        ASSERT_FALSE(plan.ok()) << answer;
        EXPECT_EQ(plan.error().code, ErrorCode::DownloadFailed) << answer;
    }
}

}  // namespace
}  // namespace gouache
