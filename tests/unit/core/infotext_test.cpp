#include "core/generation/infotext.h"

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace gouache {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string valueOf(const Fields& fields, std::string_view key) {
    for (const auto& [name, value] : fields) {
        if (name == key) {
            return value;
        }
    }
    return "(none)";
}

GenerationRequest typicalRequest() {
    GenerationRequest request;
    request.prompt = "a red apple on a blue background";
    request.negativePrompt = "blurry, dark";
    request.model = "Dream v2";
    request.size = {512, 768};
    request.steps = 20;
    request.guidance = 7;
    request.seed = Seed{1234567890};
    request.sampler = Sampler::Dpmpp2m;
    request.schedule = Schedule::Karras;
    return request;
}

TEST(InfotextWriter, MakesTheLinesThatOthersRead) {
    EXPECT_EQ(infotextOf(typicalRequest(), {"", "6ce0161689", "Gouache 0.1.0"}),
              "a red apple on a blue background\n"
              "Negative prompt: blurry, dark\n"
              "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: "
              "1234567890, Size: 512x768, "
              "Model hash: 6ce0161689, Model: Dream v2, RNG: CPU, Version: Gouache 0.1.0");
}

TEST(InfotextWriter, TellsLorasAsA1111Does) {
    GenerationRequest request = typicalRequest();
    request.loras = {{"style", 0.75}, {"detail", 1}};
    const std::string text =
        infotextOf(request, {"", "", "", {{"style", "7c6bad76eb54"}, {"detail", "0f1e2d3c4b5a"}}});
    EXPECT_TRUE(
        text.starts_with("a red apple on a blue background <lora:style:0.75> "
                         "<lora:detail:1>\nNegative prompt: "))
        << text;
    EXPECT_NE(text.find(R"(Lora hashes: "style: 7c6bad76eb54, detail: 0f1e2d3c4b5a", RNG: CPU)"),
              std::string::npos)
        << text;
}

TEST(InfotextWriter, TellsWhatWentOtherwise) {
    InfotextFacts facts;
    facts.notes = {"vae_tiled", "lora_partly_applied: style: a, b"};
    const std::string text = infotextOf(typicalRequest(), facts);
    EXPECT_NE(text.find(R"(Notes: "vae_tiled; lora_partly_applied: style: a, b")"),
              std::string::npos)
        << text;
    EXPECT_EQ(valueOf(requestFromInfotext(text).others, "Notes"),
              "vae_tiled; lora_partly_applied: style: a, b");
}

TEST(InfotextWriter, QuotesWhatWouldBeMisread) {
    GenerationRequest request = typicalRequest();
    request.controls = {{"sketch", nullptr, 0.8, 0, 0.5}};
    const std::string text = infotextOf(request, {"a, b: \"c\"", "", ""});
    EXPECT_NE(text.find(R"(Model: "a, b: \"c\"")"), std::string::npos) << text;
    EXPECT_NE(
        text.find(
            R"(ControlNet 0: "Module: none, Model: sketch, Weight: 0.8, Guidance Start: 0, Guidance End: 0.5")"),
        std::string::npos)
        << text;
    const Infotext split = splitInfotext(text);
    EXPECT_EQ(valueOf(split.fields, "Model"), "a, b: \"c\"");
}

TEST(InfotextReader, UnderstandsWhatItWrote) {
    GenerationRequest request = typicalRequest();
    request.clipSkip = 2;
    request.init = std::make_shared<const Image>(PixelSize{8, 8}, PixelFormat::Rgb8);
    request.mask = std::make_shared<const Image>(PixelSize{8, 8}, PixelFormat::Gray8);
    request.strength = 0.55;
    request.maskFeather = 12;
    request.inpaintFill = InpaintFill::LatentNoise;
    request.maskedOnly = true;
    request.maskedPadding = 48;
    request.loras = {{"style one", 0.75}, {"b", -1, 0.5}};
    request.variationSeed = Seed{99};
    request.variationStrength = 0.25;
    const InfotextRequest read = requestFromInfotext(infotextOf(request, {}));
    EXPECT_EQ(read.request.variationSeed, Seed{99});
    EXPECT_EQ(read.request.variationStrength, 0.25);
    EXPECT_EQ(read.request.prompt, request.prompt);
    EXPECT_EQ(read.request.negativePrompt, request.negativePrompt);
    EXPECT_EQ(read.request.model, request.model);
    EXPECT_EQ(read.request.size, request.size);
    EXPECT_EQ(read.request.steps, request.steps);
    EXPECT_EQ(read.request.guidance, request.guidance);
    EXPECT_EQ(read.request.seed, request.seed);
    EXPECT_EQ(read.request.sampler, request.sampler);
    EXPECT_EQ(read.request.schedule, request.schedule);
    EXPECT_EQ(read.request.clipSkip, 2);
    EXPECT_EQ(read.request.strength, 0.55);
    EXPECT_EQ(read.request.maskFeather, 12);
    EXPECT_EQ(read.request.inpaintFill, InpaintFill::LatentNoise);
    EXPECT_TRUE(read.request.maskedOnly);
    EXPECT_EQ(read.request.maskedPadding, 48);
    EXPECT_EQ(read.request.loras, request.loras);
    EXPECT_EQ(read.others, (Fields{{"RNG", "CPU"}}));
}

TEST(InfotextReader, EverySamplerAndScheduleGoesThereAndBack) {
    for (const Sampler sampler : allSamplers()) {
        for (const Schedule schedule : allSchedules()) {
            GenerationRequest request = typicalRequest();
            request.sampler = sampler;
            request.schedule = schedule;
            const GenerationRequest read = requestFromInfotext(infotextOf(request, {})).request;
            EXPECT_EQ(read.sampler, sampler);
            EXPECT_EQ(read.schedule.value_or(Schedule::Model), schedule);
        }
    }
    GenerationRequest open = typicalRequest();
    open.sampler = {};
    open.schedule = {};
    EXPECT_FALSE(requestFromInfotext(infotextOf(open, {})).request.sampler);
}

TEST(InfotextReader, A1111WithHiresAndLoraHashes) {
    const InfotextRequest read = requestFromInfotext(
        "masterpiece, (best quality:1.2), 1girl <lora:add_detail:0.5> <lora:style-v1:1>\n"
        "second line\n"
        "Negative prompt: EasyNegative, (worst quality, low quality:1.4)\n"
        "still negative: yes\n"
        "Steps: 28, Sampler: DPM++ 2M SDE Karras, CFG scale: 7.5, Seed: 3046294129, Size: 512x768, "
        "Model hash: "
        "7f96a1a9ca, Model: anything-v5, VAE hash: 735e4c3a44, Denoising strength: 0.45, Clip "
        "skip: 2, Hires upscale: 2, "
        "Hires upscaler: Latent, Lora hashes: \"add_detail: 7c6bad76eb54, style-v1: "
        "0f1e2d3c4b5a\", Version: v1.8.0");
    EXPECT_EQ(read.request.prompt, "masterpiece, (best quality:1.2), 1girl\nsecond line");
    EXPECT_EQ(read.request.loras, (std::vector<LoraUse>{{"add_detail", 0.5}, {"style-v1", 1}}));
    EXPECT_EQ(read.request.negativePrompt,
              "EasyNegative, (worst quality, low quality:1.4)\nstill negative: yes");
    EXPECT_EQ(read.request.steps, 28);
    EXPECT_EQ(read.request.sampler, Sampler::Dpmpp2mSde);
    EXPECT_EQ(read.request.schedule, Schedule::Karras);
    EXPECT_EQ(read.request.guidance, 7.5);
    EXPECT_EQ(read.request.seed, Seed{3046294129});
    EXPECT_EQ(read.request.size, (PixelSize{512, 768}));
    EXPECT_EQ(read.request.model, "anything-v5");
    EXPECT_EQ(read.request.clipSkip, 2);
    EXPECT_EQ(read.request.strength, 0.45);
    EXPECT_EQ(valueOf(read.others, "Lora hashes"),
              "add_detail: 7c6bad76eb54, style-v1: 0f1e2d3c4b5a");
    EXPECT_EQ(valueOf(read.others, "Hires upscaler"), "Latent");
}

TEST(InfotextReader, ForgeWithUnknownSamplerAndAutomaticSchedule) {
    const InfotextRequest read = requestFromInfotext(
        "a cat\nSteps: 20, Sampler: [Forge] Flux Realistic, Schedule type: Simple, CFG scale: 1, "
        "Distilled CFG Scale: "
        "3.5, Seed: 7, Size: 896x1152, Model: flux1-dev, Version: f2.0.1v1.10.1, Module 1: ae, "
        "Module 2: clip_l");
    EXPECT_FALSE(read.request.sampler);
    EXPECT_FALSE(read.request.schedule);
    EXPECT_EQ(valueOf(read.others, "Sampler"), "[Forge] Flux Realistic");
    EXPECT_EQ(valueOf(read.others, "Schedule type"), "Simple");
    EXPECT_EQ(read.request.guidance, 1);

    // The schedule is understood whatever the order.
    const InfotextRequest automatic = requestFromInfotext(
        "a cat\nSteps: 20, Schedule type: Automatic, Sampler: DPM++ 2M, CFG scale: 7, Seed: 7");
    EXPECT_EQ(automatic.request.schedule, Schedule::Karras);
    EXPECT_EQ(
        requestFromInfotext("a\nSteps: 2, Sampler: Euler a, Schedule type: Automatic, Seed: 1")
            .request.schedule,
        Schedule::Model);
}

TEST(InfotextReader, CivitaiWithRawJson) {
    const InfotextRequest read = requestFromInfotext(
        "a dog\r\nNegative prompt: bad\r\nSteps: 30, Sampler: Euler a, CFG scale: 4.0, Seed: 1, "
        "Size: 832x1216, Clip "
        "skip: 2, Created Date: 2024-10-03T10:11:12.1234Z, Civitai resources: "
        "[{\"type\":\"checkpoint\",\"modelVersionId\":128078,\"modelName\":\"A, B: "
        "C\"},{\"type\":\"lora\",\"weight\":"
        "0.8}], Civitai metadata: {\"remixOfId\":1}");
    EXPECT_EQ(read.request.prompt, "a dog");
    EXPECT_EQ(read.request.negativePrompt, "bad");
    EXPECT_EQ(read.request.sampler, Sampler::EulerAncestral);
    EXPECT_EQ(read.request.size, (PixelSize{832, 1216}));
    EXPECT_EQ(valueOf(read.others, "Civitai metadata"), "{\"remixOfId\":1}");
    EXPECT_NE(valueOf(read.others, "Civitai resources").find("\"A, B: C\""), std::string::npos);
    EXPECT_EQ(valueOf(read.others, "Created Date"), "2024-10-03T10:11:12.1234Z");
    EXPECT_EQ(read.others.size(), 3U);
}

TEST(InfotextReader, ComfyNamesAndLinesBehindTheSettings) {
    const InfotextRequest read = requestFromInfotext(
        "a {red|green} apple\nSteps: 9, Sampler: dpmpp_2m_sde_gpu, Schedule type: sgm_uniform, CFG "
        "scale: 3, Seed: "
        "5\nTemplate: a {red|green} apple\nNegative Template: none");
    EXPECT_EQ(read.request.prompt, "a {red|green} apple");
    EXPECT_EQ(read.request.steps, 9);
    EXPECT_EQ(read.request.sampler, Sampler::Dpmpp2mSde);
    EXPECT_EQ(read.request.schedule, Schedule::SgmUniform);
    EXPECT_EQ(valueOf(read.others, "Template"), "a {red|green} apple");
}

TEST(InfotextReader, TextWithoutSettingsIsThePrompt) {
    EXPECT_EQ(requestFromInfotext("only a prompt, with: colons").request.prompt,
              "only a prompt, with: colons");
    EXPECT_EQ(requestFromInfotext("").request.prompt, "");
    EXPECT_EQ(requestFromInfotext("Negative prompt: x").request.negativePrompt, "x");
    const InfotextRequest bare =
        requestFromInfotext("Steps: 20, Sampler: Euler, CFG scale: 7, Seed: 1");
    EXPECT_EQ(bare.request.prompt, "");
    EXPECT_EQ(bare.request.steps, 20);
}

TEST(InfotextReader, ValuesOutOfRangeArePutAside) {
    const InfotextRequest read = requestFromInfotext(
        "x\nSteps: 99999999999, CFG scale: nan, Seed: -1, Size: 0x7, Clip skip: 200, Denoising "
        "strength: 1e9, Mask "
        "blur: -4, Model: ../../etc/passwd, Sampler: ");
    EXPECT_EQ(read.request.steps, 0);
    EXPECT_EQ(read.request.guidance, -1);
    EXPECT_FALSE(read.request.seed);
    EXPECT_EQ(read.request.size, PixelSize{});
    EXPECT_EQ(read.request.clipSkip, 1);
    EXPECT_EQ(read.request.strength, 0.75);
    EXPECT_EQ(read.request.model, "");
    EXPECT_EQ(read.others.size(), 9U);
}

TEST(InfotextReader, LoraTagsAreNamesNotPaths) {
    const InfotextRequest read = requestFromInfotext(
        "a <lora:../../evil:1> b <lora:/abs:1> c <lora:ok> <lora:two:0.5:0.25> <lora:x:heavy> "
        "<lora:unclosed");
    EXPECT_EQ(read.request.loras, (std::vector<LoraUse>{{"ok", 1}, {"two", 0.25, 0.5}}));
    EXPECT_EQ(read.request.prompt,
              "a <lora:../../evil:1> b <lora:/abs:1> c <lora:x:heavy> <lora:unclosed");
}

TEST(InfotextReader, HostileTextIsHarmless) {
    using namespace std::string_literals;
    EXPECT_EQ(requestFromInfotext("a\x1b[31m\0b\xFF"s).request.prompt, "a[31mb\uFFFD");
    const std::string commas(2'000'000, ',');
    EXPECT_LE(requestFromInfotext(commas).request.prompt.size(), std::size_t{1} << 20);
    std::string many = "x\nSteps: 1";
    for (int i = 0; i < 100'000; ++i) {
        many += ", aa: 1";
    }
    EXPECT_LE(splitInfotext(many).fields.size(), 1'000U);
    const std::string quotes = "x\nSteps: 1, CFG scale: 2, Aa: \"" + std::string(100'000, '\\');
    EXPECT_TRUE(isValidUtf8(joinInfotext(splitInfotext(quotes))));
    const std::string brackets = "x\nSteps: 1, CFG scale: 2, Aa: " + std::string(100'000, '[');
    EXPECT_EQ(splitInfotext(brackets).fields.size(), 3U);
}

}  // namespace
}  // namespace gouache
