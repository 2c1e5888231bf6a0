#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/backend/job.h"
#include "core/generation/catalogue_name.h"
#include "core/generation/generation_request.h"
#include "core/generation/lora_tags.h"
#include "core/generation/request_json.h"

namespace gouache {
namespace {

ImagePtr image(PixelSize size, PixelFormat format = PixelFormat::Rgb8) {
    return std::make_shared<const Image>(size, format);
}

GenerationRequest validRequest() {
    GenerationRequest request;
    request.prompt = "a red apple";
    return request;
}

/// Keys of what validate() finds, with the field's number.
std::string problemsOf(const GenerationRequest& request, const ModelDefaults& defaults = {}) {
    std::string text;
    for (const RequestProblem& problem : validate(request, defaults)) {
        text += std::to_string(static_cast<int>(problem.field)) + ":" +
                std::string(errorKey(problem.error.code)) + " ";
    }
    return text;
}

std::string key(RequestField field, std::string_view code) {
    return std::to_string(static_cast<int>(field)) + ":" + std::string(code) + " ";
}

TEST(Names, GoThereAndBackAndAreTheContract) {
    std::string all;
    for (const Sampler sampler : allSamplers()) {
        EXPECT_EQ(samplerFromName(nameOf(sampler)), sampler);
        all += std::string(nameOf(sampler)) + " ";
    }
    EXPECT_EQ(all, "ddim euler euler_a heun dpmpp_2m dpmpp_2m_sde dpmpp_sde unipc lcm ");
    all.clear();
    for (const Schedule schedule : allSchedules()) {
        EXPECT_EQ(scheduleFromName(nameOf(schedule)), schedule);
        all += std::string(nameOf(schedule)) + " ";
    }
    EXPECT_EQ(all, "model karras exponential sgm_uniform trailing ");
    for (const InpaintFill fill : allInpaintFills()) {
        EXPECT_EQ(inpaintFillFromName(nameOf(fill)), fill);
    }
    EXPECT_FALSE(samplerFromName("Euler"));
    EXPECT_FALSE(scheduleFromName(""));
    for (const Precision precision :
         {Precision::Float32, Precision::BFloat16, Precision::Float16}) {
        EXPECT_EQ(precisionFromName(nameOf(precision)), precision);
    }
    EXPECT_FALSE(precisionFromName("fp16"));
}

TEST(Jobs, IdsAreRandomAndPlain) {
    const JobId id = newJobId();
    EXPECT_EQ(id.size(), 32U);
    EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_NE(id, newJobId());
}

TEST(Defaults, FillWhatIsOpen) {
    ModelDefaults defaults;
    defaults.nativeSize = {256, 320};
    defaults.steps = 12;
    defaults.guidance = 3;
    const GenerationRequest resolved = resolveDefaults(validRequest(), defaults);
    EXPECT_EQ(resolved.size, (PixelSize{256, 320}));
    EXPECT_EQ(resolved.steps, 12);
    EXPECT_EQ(resolved.guidance, 3);
    ASSERT_TRUE(resolved.seed);
    EXPECT_LE(resolved.seed->value, std::numeric_limits<std::uint32_t>::max());
    EXPECT_FALSE(resolved.sampler);
    EXPECT_EQ(resolveDefaults(resolved, {}).seed, resolved.seed);
    EXPECT_EQ(resolveDefaults(resolved, {}).steps, 12);
}

TEST(Defaults, SizeFollowsTheInitPicture) {
    GenerationRequest request = validRequest();
    request.init = image({613, 407});
    EXPECT_EQ(resolveDefaults(request, {}).size, (PixelSize{608, 400}));
    request.init = image({20, 20'000});
    EXPECT_EQ(resolveDefaults(request, {}).size, (PixelSize{64, 8192}));
    request.init = image({600, 400});
    request.size = {300, 0};
    EXPECT_EQ(resolveDefaults(request, {}).size, (PixelSize{300, 200}));
    request.init = nullptr;
    EXPECT_EQ(resolveDefaults(request, {}).size, (PixelSize{300, 512}));
}

TEST(Defaults, OnePictureOfSeveral) {
    GenerationRequest request = validRequest();
    request.seed = Seed{40};
    request.count = 5;
    request.batch = 3;
    const GenerationRequest third = singlePicture(request, 2);
    EXPECT_EQ(third.seed, Seed{42});
    EXPECT_EQ(third.count, 1);
}

TEST(Defaults, VariationsKeepTheSeed) {
    GenerationRequest request = validRequest();
    request.seed = Seed{40};
    request.count = 5;
    request.variationStrength = 0.2;
    const GenerationRequest resolved = resolveDefaults(request, {});
    ASSERT_TRUE(resolved.variationSeed);
    EXPECT_EQ(resolveDefaults(resolved, {}).variationSeed, resolved.variationSeed);
    request.variationSeed = Seed{7};
    const GenerationRequest third = singlePicture(request, 2);
    EXPECT_EQ(third.seed, Seed{40});
    EXPECT_EQ(third.variationSeed, Seed{9});
    EXPECT_EQ(seedOf(third, 0), seedOf(request, 2));
    EXPECT_EQ(variationSeedOf(third, 0), variationSeedOf(request, 2));
    EXPECT_FALSE(resolveDefaults(validRequest(), {}).variationSeed);
}

TEST(Defaults, TagsBecomeLoras) {
    GenerationRequest request = validRequest();
    request.prompt = "a red apple <lora:style:0.5>, on a table <lora:b>";
    request.loras = {{"first", 2}};
    request.regions = {{"a cat <lora:fur:-1>", "", image({8, 8}, PixelFormat::Gray8), {}}};
    const GenerationRequest resolved = resolveDefaults(request, {});
    EXPECT_EQ(resolved.prompt, "a red apple , on a table");
    EXPECT_EQ(resolved.loras, (std::vector<LoraUse>{{"first", 2}, {"style", 0.5}, {"b", 1}}));
    EXPECT_EQ(resolved.regions[0].prompt, "a cat");
    EXPECT_EQ(resolved.regions[0].loras, (std::vector<LoraUse>{{"fur", -1}}));
    EXPECT_EQ(resolveDefaults(resolved, {}).loras, resolved.loras);
    request.prompt = "<lora:style>";
    EXPECT_EQ(problemsOf(request), "");  // a region says what to show
    request.regions.clear();
    EXPECT_EQ(problemsOf(request), key(RequestField::Prompt, "empty_prompt"));
}

TEST(LoraTags, AreReadAsA1111WritesThem) {
    const auto lorasIn = [](std::string_view prompt) { return splitLoraTags(prompt).loras; };
    using Loras = std::vector<LoraUse>;
    EXPECT_EQ(lorasIn("<lora:a>"), (Loras{{"a", 1}}));
    EXPECT_EQ(lorasIn("<lora:a:0.8>"), (Loras{{"a", 0.8}}));
    EXPECT_EQ(lorasIn("<lyco:a:-.5>"), (Loras{{"a", -0.5}}));
    EXPECT_EQ(lorasIn("<lora:a:0.5:0.8>"), (Loras{{"a", 0.8, 0.5}}));
    EXPECT_EQ(lorasIn("<lora:a:0.5:0.5>"), (Loras{{"a", 0.5}}));
    EXPECT_EQ(lorasIn("<lora:a:te=0.5:unet=0.8:dyn=8>"), (Loras{{"a", 0.8, 0.5}}));
    EXPECT_EQ(lorasIn("<lora:a:unet=0.8>"), (Loras{{"a", 0.8, 1.0}}));
    EXPECT_EQ(lorasIn("<lora:org/a v2:1><lora:b:0>"), (Loras{{"org/a v2", 1}, {"b", 0}}));
    EXPECT_EQ(splitLoraTags("x <lora:a:1> y <lora:b:1> ").text, "x y ");
    EXPECT_EQ(splitLoraTags("x, <lora:a:1>\nsecond").text, "x,\nsecond");
    for (const char* text :
         {"<lora:>", "<lora:a:x>", "<lora:a:11>", "<lora:a:nan>", "<lora:../a:1>", "<lora:a:1",
          "<lora:/etc/x:1>", "a < b", "<hypernet:a:1>", ""}) {
        EXPECT_EQ(splitLoraTags(text).text, text);
        EXPECT_TRUE(lorasIn(text).empty()) << text;
    }
    // What is not a tag does not hide one.
    EXPECT_EQ(lorasIn("<lora:<lora:a:1>"), (Loras{{"a", 1}}));
    std::string many;
    for (int i = 0; i < 70; ++i) {
        many += "<lora:n:1>";
    }
    EXPECT_EQ(lorasIn(many).size(), 64U);
}

TEST(LoraTags, GoThereAndBack) {
    const std::vector<LoraUse> loras{{"a", 0.8}, {"org/b c", -1.25, 0.1}, {"d", 0}};
    const std::string prompt = withLoraTags("a cat", loras);
    EXPECT_EQ(prompt, "a cat <lora:a:0.8> <lora:org/b c:0.1:-1.25> <lora:d:0>");
    EXPECT_EQ(splitLoraTags(prompt).text, "a cat");
    EXPECT_EQ(splitLoraTags(prompt).loras, loras);
    EXPECT_EQ(withLoraTags("", {{"a", 1}}), "<lora:a:1>");
    EXPECT_EQ(withLoraTags("a cat", {}), "a cat");
}

TEST(Validate, AGoodRequestHasNoProblems) {
    GenerationRequest request = validRequest();
    EXPECT_EQ(problemsOf(request), "");
    request.size = {1024, 768};
    request.steps = 1000;
    request.guidance = 0;
    request.init = image({64, 64});
    request.mask = image({64, 64}, PixelFormat::Gray8);
    request.controls = {{"sketch", image({64, 64}), 2, 0, 1}};
    request.loras = {{"style", -1.5}};
    request.variationStrength = 1;
    request.regions = {{"a cat", "dog", image({8, 8}, PixelFormat::Gray8), {{"fur", 1}}}};
    request.controls[0].mask = image({8, 8}, PixelFormat::Gray8);
    EXPECT_EQ(problemsOf(request), "");
    request.prompt = "";  // something to start from is there
    EXPECT_EQ(problemsOf(request), "");
}

TEST(Validate, EachValueHasItsLimits) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto problems = [](auto&& change) {
        GenerationRequest request = validRequest();
        change(request);
        return problemsOf(request);
    };
    using R = GenerationRequest;
    using F = RequestField;
    const std::string range = "value_out_of_range";
    EXPECT_EQ(problems([](R& r) { r.prompt = " \n"; }), key(F::Prompt, "empty_prompt"));
    EXPECT_EQ(problems([](R& r) { r.prompt = std::string(100'001, 'x'); }), key(F::Prompt, range));
    EXPECT_EQ(problems([](R& r) { r.prompt = "\xFF"; }), key(F::Prompt, "invalid_request"));
    EXPECT_EQ(problems([](R& r) { r.negativePrompt = std::string("a\0b", 3); }),
              key(F::NegativePrompt, "invalid_request"));
    EXPECT_EQ(problems([](R& r) { r.size = {56, 512}; }), key(F::Size, range));
    EXPECT_EQ(problems([](R& r) { r.size = {512, 8200}; }), key(F::Size, range));
    EXPECT_EQ(problems([](R& r) { r.size = {-512, 512}; }), key(F::Size, range));
    EXPECT_EQ(problems([](R& r) { r.size = {513, 512}; }), key(F::Size, "size_not_multiple"));
    EXPECT_EQ(problems([](R& r) { r.steps = -1; }), key(F::Steps, range));
    EXPECT_EQ(problems([](R& r) { r.steps = 1001; }), key(F::Steps, range));
    EXPECT_EQ(problems([](R& r) { r.guidance = 100.5; }), key(F::Guidance, range));
    EXPECT_EQ(problems([&](R& r) { r.guidance = nan; }), key(F::Guidance, range));
    EXPECT_EQ(problems([](R& r) { r.count = 0; }), key(F::Count, range));
    EXPECT_EQ(problems([](R& r) { r.count = 10'001; }), key(F::Count, range));
    EXPECT_EQ(problems([](R& r) { r.clipSkip = 0; }), key(F::ClipSkip, range));
    EXPECT_EQ(problems([](R& r) { r.clipSkip = 13; }), key(F::ClipSkip, range));
    EXPECT_EQ(problems([](R& r) { r.init = image({}); }), key(F::Init, "invalid_request"));
    EXPECT_EQ(problems([](R& r) { r.strength = 1.01; }), key(F::Strength, range));
    EXPECT_EQ(problems([&](R& r) { r.strength = nan; }), key(F::Strength, range));
    EXPECT_EQ(problems([](R& r) {
                  r.mask = image({8, 8}, PixelFormat::Gray8);
              }),
              key(F::Mask, "mask_without_image"));
    EXPECT_EQ(problems([](R& r) {
                  r.init = image({8, 8});
                  r.mask = image({8, 8});
              }),
              key(F::Mask, "invalid_request"));
    EXPECT_EQ(problems([](R& r) {
                  r.controls = {{"", image({8, 8})}};
              }),
              key(F::Control, "invalid_request"));
    EXPECT_EQ(problems([](R& r) {
                  r.controls = {{"x", nullptr}};
              }),
              key(F::Control, "invalid_request"));
    EXPECT_EQ(problems([](R& r) {
                  r.controls = {{"x", image({8, 8}), 2.5}};
              }),
              key(F::Control, range));
    EXPECT_EQ(problems([](R& r) {
                  r.controls = {{"x", image({8, 8}), 1, 0.5, 0.5}};
              }),
              key(F::Control, "invalid_request"));
    EXPECT_EQ(problems([](R& r) { r.loras = {{"", 1}}; }), key(F::Lora, "invalid_request"));
    EXPECT_EQ(problems([](R& r) { r.loras = {{"x", 11}}; }), key(F::Lora, range));
    EXPECT_EQ(problems([](R& r) { r.loras = {{"x", 1, -11}}; }), key(F::Lora, range));
    EXPECT_EQ(problems([](R& r) { r.variationStrength = 1.1; }), key(F::Variation, range));
    EXPECT_EQ(problems([&](R& r) { r.variationStrength = nan; }), key(F::Variation, range));
    const ImagePtr area = image({8, 8}, PixelFormat::Gray8);
    EXPECT_EQ(problems([](R& r) {
                  r.regions = {{"x", "", nullptr, {}}};
              }),
              key(F::Region, "invalid_request"));
    EXPECT_EQ(problems([](R& r) {
                  r.regions = {{"x", "", image({8, 8}), {}}};
              }),
              key(F::Region, "invalid_request"));
    EXPECT_EQ(problems([&](R& r) {
                  r.regions = {{"\xFF", "", area, {}}};
              }),
              key(F::Region, "invalid_request"));
    EXPECT_EQ(problems([&](R& r) {
                  r.regions = {{"x", "", area, {{"", 1}}}};
              }),
              key(F::Region, "invalid_request"));
    EXPECT_EQ(problems([&](R& r) {
                  r.regions.assign(33, {"x", "", area, {}});
              }),
              key(F::Region, range));
    EXPECT_EQ(problems([](R& r) {
                  r.controls = {{"x", image({8, 8})}};
                  r.controls[0].mask = image({8, 8});
              }),
              key(F::Control, "invalid_request"));
    ModelDefaults coarse;
    coarse.sizeMultiple = 64;
    GenerationRequest request = validRequest();
    request.size = {520, 512};
    EXPECT_EQ(problemsOf(request, coarse), key(F::Size, "size_not_multiple"));
}

TEST(CatalogueNames, AreNeverPaths) {
    for (const char* good : {"sd15", "Dream v2", "org/pic", "模型", "a.b-c_d", "v1..5"}) {
        EXPECT_TRUE(isCatalogueName(good)) << good;
    }
    for (const char* bad : {"", "/etc/passwd", "../x", "a/../b", "a/b/c", "~/x", "a/", "/", "C:\\x",
                            "a\\b", ".hidden", "a/.b", " a", "a\n", "a\x01", "\xFF"}) {
        EXPECT_FALSE(isCatalogueName(bad)) << bad;
    }
}

/// Sizes and bytes as they are: enough to see pictures go through.
ImageCodec rawCodec() {
    return {[](const Image& picture) -> Result<std::vector<std::byte>> {
                std::vector<std::byte> bytes{static_cast<std::byte>(picture.width()),
                                             static_cast<std::byte>(picture.height()),
                                             static_cast<std::byte>(picture.channels())};
                const auto pixels = std::as_bytes(picture.bytes());
                bytes.insert(bytes.end(), pixels.begin(), pixels.end());
                return bytes;
            },
            [](std::span<const std::byte> bytes) -> Result<Image> {
                if (bytes.size() < 3) {
                    return makeError(ErrorCode::NotAnImage, "x", "too short");
                }
                Image picture({std::to_integer<int>(bytes[0]), std::to_integer<int>(bytes[1])},
                              static_cast<PixelFormat>(bytes[2]));
                if (picture.bytes().size() != bytes.size() - 3) {
                    return makeError(ErrorCode::NotAnImage, "x", "wrong size");
                }
                std::copy(bytes.begin() + 3, bytes.end(),
                          std::as_writable_bytes(picture.bytes()).begin());
                return picture;
            }};
}

GenerationRequest fullRequest() {
    GenerationRequest request;
    request.prompt = "红苹果, \"quoted\"\nsecond line";
    request.negativePrompt = "blurry";
    request.model = "org/pic";
    request.size = {640, 512};
    request.steps = 33;
    request.guidance = 6.1;
    request.seed = Seed{std::numeric_limits<std::uint64_t>::max()};
    request.sampler = Sampler::Dpmpp2mSde;
    request.schedule = Schedule::SgmUniform;
    request.count = 7;
    request.batch = 2;
    request.clipSkip = 2;
    Image init({3, 2}, PixelFormat::Rgb8);
    init.pixel(1, 1)[2] = 77;
    request.init = std::make_shared<const Image>(init);
    request.strength = 0.35;
    request.mask = image({3, 2}, PixelFormat::Gray8);
    request.inpaintFill = InpaintFill::LatentNoise;
    request.maskFeather = 3;
    request.maskedOnly = true;
    request.maskedPadding = 11;
    request.controls = {{"sketch", image({4, 4}), 0.8, 0.1, 0.9}};
    request.controls[0].mask = image({2, 2}, PixelFormat::Gray8);
    request.softMask = true;
    request.pasteBack = false;
    request.variationSeed = Seed{std::numeric_limits<std::uint64_t>::max() - 1};
    request.variationStrength = 0.15;
    request.loras = {{"style", 0.7}, {"both", 1, 0.5}};
    request.regions = {{"a cat", "dog", image({5, 4}, PixelFormat::Gray8), {{"fur", 0.4}}},
                       {"a hat", "", image({1, 1}, PixelFormat::Gray8), {}}};
    return request;
}

void expectSame(const GenerationRequest& a, const GenerationRequest& b, bool pictures) {
    EXPECT_EQ(a.prompt, b.prompt);
    EXPECT_EQ(a.negativePrompt, b.negativePrompt);
    EXPECT_EQ(a.model, b.model);
    EXPECT_EQ(a.size, b.size);
    EXPECT_EQ(a.steps, b.steps);
    EXPECT_EQ(a.guidance, b.guidance);
    EXPECT_EQ(a.seed, b.seed);
    EXPECT_EQ(a.sampler, b.sampler);
    EXPECT_EQ(a.schedule, b.schedule);
    EXPECT_EQ(a.count, b.count);
    EXPECT_EQ(a.batch, b.batch);
    EXPECT_EQ(a.clipSkip, b.clipSkip);
    EXPECT_EQ(a.strength, b.strength);
    EXPECT_EQ(a.inpaintFill, b.inpaintFill);
    EXPECT_EQ(a.maskFeather, b.maskFeather);
    EXPECT_EQ(a.maskedOnly, b.maskedOnly);
    EXPECT_EQ(a.maskedPadding, b.maskedPadding);
    EXPECT_EQ(a.softMask, b.softMask);
    EXPECT_EQ(a.pasteBack, b.pasteBack);
    EXPECT_EQ(a.variationSeed, b.variationSeed);
    EXPECT_EQ(a.variationStrength, b.variationStrength);
    EXPECT_EQ(a.loras, b.loras);
    ASSERT_EQ(a.regions.size(), b.regions.size());
    for (std::size_t i = 0; i < a.regions.size(); ++i) {
        EXPECT_EQ(a.regions[i].prompt, b.regions[i].prompt);
        EXPECT_EQ(a.regions[i].negativePrompt, b.regions[i].negativePrompt);
        EXPECT_EQ(a.regions[i].loras, b.regions[i].loras);
        if (pictures) {
            EXPECT_EQ(*a.regions[i].mask, *b.regions[i].mask);
        }
    }
    ASSERT_EQ(a.controls.size(), b.controls.size());
    for (std::size_t i = 0; i < a.controls.size(); ++i) {
        EXPECT_EQ(a.controls[i].model, b.controls[i].model);
        EXPECT_EQ(a.controls[i].weight, b.controls[i].weight);
        EXPECT_EQ(a.controls[i].start, b.controls[i].start);
        EXPECT_EQ(a.controls[i].end, b.controls[i].end);
        if (pictures) {
            EXPECT_EQ(*a.controls[i].image, *b.controls[i].image);
            EXPECT_EQ(*a.controls[i].mask, *b.controls[i].mask);
        }
    }
    if (pictures) {
        EXPECT_EQ(*a.init, *b.init);
        EXPECT_EQ(*a.mask, *b.mask);
    } else {
        EXPECT_EQ(b.init, nullptr);
        EXPECT_EQ(b.mask, nullptr);
    }
}

TEST(RequestJson, EverythingGoesThereAndBack) {
    const ImageCodec codec = rawCodec();
    const auto json = requestToJson(fullRequest(), &codec);
    ASSERT_TRUE(json.ok());
    const auto back = requestFromJson(*json, &codec);
    ASSERT_TRUE(back.ok()) << englishSentence(back.error());
    expectSame(fullRequest(), *back, true);
    EXPECT_EQ(json->find("left_out"), std::string::npos);
    EXPECT_EQ(json->find('\n'), std::string::npos);
}

TEST(RequestJson, PicturesCanBeLeftOut) {
    const auto json = requestToJson(fullRequest());
    ASSERT_TRUE(json.ok());
    EXPECT_NE(json->find(R"("left_out":["init","mask","image","mask","mask","mask"])"),
              std::string::npos)
        << *json;
    expectSame(fullRequest(), requestFromJson(*json).value(), false);
    const ImageCodec codec = rawCodec();
    expectSame(fullRequest(), requestFromJson(*requestToJson(fullRequest(), &codec)).value(),
               false);
}

TEST(RequestJson, OpenValuesStayOpen) {
    const auto back = requestFromJson(*requestToJson(validRequest()));
    ASSERT_TRUE(back.ok());
    EXPECT_FALSE(back->seed);
    EXPECT_FALSE(back->sampler);
    EXPECT_FALSE(back->schedule);
    EXPECT_EQ(back->size, PixelSize{});
    EXPECT_EQ(back->guidance, -1);
    EXPECT_EQ(requestFromJson(R"({"version":1})")->steps, 0);
    EXPECT_EQ(requestFromJson(R"({"version":1,"seed":null,"from_the_future":[{}]})")->seed,
              std::nullopt);
}

TEST(RequestJson, WhatDoesNotFitIsRefusedByName) {
    using namespace std::string_literals;
    const ImageCodec codec = rawCodec();
    for (const auto& [text, reason] : std::initializer_list<std::pair<std::string, std::string>>{
             {"", "not valid JSON"},
             {"[]", "not a JSON object"},
             {"{}", "no version"},
             {R"({"version":0})", "no version"},
             {R"({"version":"1"})", "no version"},
             {R"({"version":2})", "newer version"},
             {R"({"version":1} x)", "not valid JSON"},
             {"{\"version\":1}\0{}"s, "null byte"},
             {R"({"version":1,"a":)" + std::string(100'000, '[') + "}", "nested"},
             {R"({"version":1,"a":)" + std::string(70, '[') + std::string(70, ']') + "}", "nested"},
             {R"({"version":1,"prompt":7})", "prompt"},
             {R"({"version":1,"prompt":")" + std::string(100'001, 'x') + "\"}", "prompt"},
             {R"({"version":1,"width":5e9})", "width"},
             {R"({"version":1,"width":5000000000})", "width"},
             {R"({"version":1,"steps":1.5})", "steps"},
             {R"({"version":1,"cfg":"7"})", "cfg"},
             {R"({"version":1,"seed":-1})", "seed"},
             {R"({"version":1,"seed":18446744073709551616})", "seed"},
             {R"({"version":1,"sampler":"magic"})", "sampler"},
             {R"({"version":1,"schedule":3})", "schedule"},
             {R"({"version":1,"masked_only":1})", "masked_only"},
             {R"({"version":1,"init":"no base64"})", "init"},
             {R"({"version":1,"init":"AA=="})", "init"},
             {R"({"version":1,"controls":{}})", "controls"},
             {R"({"version":1,"controls":[7]})", "controls"},
             {R"({"version":1,"controls":[{"weight":"x"}]})", "weight"},
             {R"({"version":1,"variation_seed":-1})", "variation_seed"},
             {R"({"version":1,"variation_strength":"x"})", "variation_strength"},
             {R"({"version":1,"soft_mask":0})", "soft_mask"},
             {R"({"version":1,"loras":[{"text_weight":"x"}]})", "text_weight"},
             {R"({"version":1,"regions":[{"loras":[{"name":7}]}]})", "name"},
             {R"({"version":1,"regions":[{"mask":"AA=="}]})", "mask"},
             {R"({"version":1,"loras":[{"name":7}]})", "name"}}) {
        const auto request = requestFromJson(text, &codec);
        ASSERT_FALSE(request.ok()) << text.substr(0, 100);
        EXPECT_EQ(request.error().code, ErrorCode::InvalidRequest);
        EXPECT_NE(englishSentence(request.error()).find(reason), std::string::npos)
            << text.substr(0, 100) << ": " << englishSentence(request.error());
    }
    std::string many = R"({"version":1,"controls":[)";
    for (int i = 0; i < 17; ++i) {
        many += i == 0 ? "{}" : ",{}";
    }
    EXPECT_FALSE(requestFromJson(many + "]}").ok());
}

}  // namespace
}  // namespace gouache
