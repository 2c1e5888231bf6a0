#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "backends/fake/fake_picture.h"
#include "core/io/generation_metadata.h"
#include "core/io/image_file.h"
#include "core/io/picture_metadata.h"
#include "core/models/model_catalogue.h"
#include "core/models/safetensors.h"
#include "tests/cli/cli_fixture.h"

namespace gouache::cli {
namespace {

namespace fs = std::filesystem;

using GenerateTest = CliTest;

std::vector<nlohmann::json> parsed(const std::vector<std::string>& lines) {
    std::vector<nlohmann::json> events;
    for (const std::string& line : lines) {
        events.push_back(nlohmann::json::parse(line));
    }
    return events;
}

std::vector<std::string> namesOf(const std::vector<nlohmann::json>& events) {
    std::vector<std::string> names;
    for (const auto& event : events) {
        names.push_back(event.at("event"));
    }
    return names;
}

TEST_F(GenerateTest, savesThePictureWithItsSettings) {
    ASSERT_EQ(run({"generate", "a red apple", "--negative", "blurry", "--seed", "7", "--steps", "3",
                   "--sampler", "euler_a", "-o", path("apple.png")}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(out(), "");
    EXPECT_EQ(err(), "");  // quiet where nobody watches
    const auto image = loadImage(path("apple.png"));
    ASSERT_TRUE(image.ok());
    EXPECT_EQ(image->size(), (PixelSize{256, 256}));  // the starter's own
    EXPECT_TRUE(*image == fake::drawPicture(Seed{7}, "a red apple", {256, 256}));
    const auto metadata = readGenerationMetadata(path("apple.png"));
    ASSERT_TRUE(metadata.ok());
    EXPECT_TRUE(metadata->complete);
    EXPECT_EQ(metadata->request.prompt, "a red apple");
    EXPECT_EQ(metadata->request.negativePrompt, "blurry");
    EXPECT_EQ(metadata->request.seed, Seed{7});
    EXPECT_EQ(metadata->request.sampler, Sampler::EulerAncestral);
    EXPECT_NE(metadata->infotext.find("Steps: 3, Sampler: Euler a"), std::string::npos)
        << metadata->infotext;
}

TEST_F(GenerateTest, addsLorasRegionsAndVariations) {
    const std::vector<float> values(16, 0.5F);
    const std::vector<NamedTensor> tensors{{"lora_unet_conv_in.lora_down.weight",
                                            TensorType::F32,
                                            {4, 4},
                                            std::as_bytes(std::span(values))}};
    const std::string lora = path("style.safetensors");
    ASSERT_TRUE(writeSafetensors(lora, tensors).ok());
    Image mask({64, 64}, PixelFormat::Gray8);
    *mask.pixel(3, 3) = 255;
    ASSERT_TRUE(savePicture(path("mask.png"), mask).ok());
    ASSERT_EQ(run({"generate", "a red apple", "--seed", "7", "--steps", "2", "--lora",
                   lora + ":0.8:0.5", "--region", path("mask.png") + ":a cup", "--variation",
                   "0.25", "--variation-seed", "9", "-o", path("apple.png")}),
              ExitStatus::Done)
        << err();
    const auto metadata = readGenerationMetadata(path("apple.png"));
    ASSERT_TRUE(metadata.ok());
    const GenerationRequest& request = metadata->request;
    // No folder of this computer is told.
    EXPECT_EQ(request.loras, (std::vector<LoraUse>{{"style", 0.8, 0.5}}));
    ASSERT_EQ(request.regions.size(), 1U);
    EXPECT_EQ(request.regions[0].prompt, "a cup");
    EXPECT_EQ(*request.regions[0].mask, mask);
    EXPECT_EQ(request.variationSeed, Seed{9});
    EXPECT_EQ(request.variationStrength, 0.25);
    EXPECT_TRUE(metadata->infotext.starts_with("a red apple <lora:style:0.5:0.8>"))
        << metadata->infotext;
}

TEST_F(GenerateTest, everyPictureOfSeveralSaysItsOwnSeed) {
    ASSERT_EQ(run({"generate", "apples", "--seed", "10", "--steps", "1", "--count", "3", "-o",
                   path("set/")}),
              ExitStatus::Done)
        << err();
    EXPECT_EQ(filesIn(folder() / "set"),
              (std::vector<std::string>{"gouache-10.png", "gouache-11.png", "gouache-12.png"}));
    const auto metadata = readGenerationMetadata(path("set/gouache-12.png"));
    ASSERT_TRUE(metadata.ok());
    EXPECT_EQ(metadata->request.seed, Seed{12});
    EXPECT_EQ(metadata->request.count, 1);
}

TEST_F(GenerateTest, neverOverwrites) {
    std::ofstream(path("apple.png")) << "mine";
    ASSERT_EQ(run({"generate", "apples", "--steps", "1", "--count", "2", "-o", path("apple.png")}),
              ExitStatus::Done);
    EXPECT_EQ(filesIn(folder()),
              (std::vector<std::string>{"apple-2.png", "apple-3.png", "apple.png"}));
    std::ifstream in(path("apple.png"));
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "mine");
}

TEST_F(GenerateTest, jsonTellsEveryEvent) {
    ASSERT_EQ(run({"generate", "apples", "--seed", "5", "--steps", "2", "--json", "--previews",
                   path("steps"), "-o", path("apple.webp")}),
              ExitStatus::Done)
        << err();
    const auto events = parsed(outLines());
    EXPECT_EQ(namesOf(events), (std::vector<std::string>{"queued", "started", "step", "preview",
                                                         "step", "preview", "result"}));
    for (const auto& event : events) {
        EXPECT_EQ(event.at("job"), events.front().at("job"));
    }
    EXPECT_EQ(events[4].at("step"), 2);
    EXPECT_EQ(events[4].at("steps"), 2);
    EXPECT_EQ(events[6].at("file"), path("apple.webp"));
    EXPECT_EQ(events[6].at("seed"), 5);
    EXPECT_GE(events[6].at("seconds").get<double>(), 0);
    EXPECT_EQ(events[6].at("width"), 256);
    EXPECT_EQ(events[6].at("device"), "cpu");
    // Previews come at the size of the picture, for films of them.
    EXPECT_EQ(events[3].at("file"), path("steps/5-step-0001.png"));
    const auto preview = loadImage(path("steps/5-step-0002.png"));
    ASSERT_TRUE(preview.ok());
    EXPECT_EQ(preview->size(), (PixelSize{256, 256}));
}

TEST_F(GenerateTest, previewsAreAskedForOnlyWhereTheyAreKept) {
    ASSERT_EQ(run({"generate", "apples", "--steps", "1", "-o", path("a.png")}), ExitStatus::Done);
    EXPECT_FALSE(backend_->submitted()->previews);
}

TEST_F(GenerateTest, theRequestIsWhatWasTyped) {
    fake::FakeOptions options;
    options.cuda = true;
    useBackend(std::make_shared<RecordingBackend>(options));
    ASSERT_EQ(run({"generate",    "apples",
                   "--width",     "128",
                   "--height",    "192",
                   "--steps",     "4",
                   "--cfg",       "2.5",
                   "--seed",      "18446744073709551615",
                   "--sampler",   "dpmpp_2m_sde",
                   "--schedule",  "karras",
                   "--batch",     "2",
                   "--clip-skip", "2",
                   "--profile",   "cuda",
                   "--dtype",     "float16",
                   "-o",          path("a.png")}),
              ExitStatus::Done)
        << err();
    const JobSpec job = *backend_->submitted();
    EXPECT_EQ(job.request.size, (PixelSize{128, 192}));
    EXPECT_EQ(job.request.steps, 4);
    EXPECT_EQ(job.request.guidance, 2.5);
    EXPECT_EQ(job.request.seed, Seed{18446744073709551615U});
    EXPECT_EQ(job.request.sampler, Sampler::Dpmpp2mSde);
    EXPECT_EQ(job.request.schedule, Schedule::Karras);
    EXPECT_EQ(job.request.batch, 2);
    EXPECT_EQ(job.request.clipSkip, 2);
    EXPECT_EQ(job.device, "cuda:0");
    EXPECT_EQ(job.precision, Precision::Float16);
}

TEST_F(GenerateTest, withoutOptionsTheModelDecides) {
    ASSERT_EQ(run({"generate", "apples", "-o", path("a.png")}), ExitStatus::Done) << err();
    const JobSpec job = *backend_->submitted();
    EXPECT_FALSE(job.request.sampler.has_value());
    EXPECT_FALSE(job.request.schedule.has_value());
    EXPECT_GT(job.request.steps, 0);
    EXPECT_GE(job.request.guidance, 0);
    EXPECT_TRUE(job.request.seed.has_value());
    EXPECT_EQ(job.device, "");
    EXPECT_FALSE(job.precision.has_value());
}

TEST_F(GenerateTest, initAndMaskAreRead) {
    ASSERT_TRUE(savePicture(path("init.png"), Image({96, 64}, PixelFormat::Rgb8)).ok());
    ASSERT_TRUE(savePicture(path("mask.png"), Image({96, 64}, PixelFormat::Rgba8)).ok());
    ASSERT_EQ(run({"generate", "apples", "--init", path("init.png"), "--mask", path("mask.png"),
                   "--strength", "0.5", "--inpaint-fill", "latent_noise", "-o", path("a.png")}),
              ExitStatus::Done)
        << err();
    const GenerationRequest request = backend_->submitted()->request;
    EXPECT_EQ(request.size, (PixelSize{96, 64}));
    EXPECT_EQ(request.strength, 0.5);
    EXPECT_EQ(request.inpaintFill, InpaintFill::LatentNoise);
    ASSERT_TRUE(request.mask);
    EXPECT_EQ(request.mask->format(), PixelFormat::Gray8);
    EXPECT_EQ(request.mask->bytes()[0], 0);  // transparent selects nothing
}

TEST_F(GenerateTest, latentsOfAllPicturesAreJoined) {
    const std::string file = path("latents.safetensors");
    const std::vector<std::string> arguments{"generate", "apples",    "--steps",       "1",
                                             "--count",  "2",         "--latents-out", file,
                                             "-o",       path("out/")};
    ASSERT_EQ(run(arguments), ExitStatus::Done) << err();
    {
        const auto latents = SafetensorsFile::open(file);
        ASSERT_TRUE(latents.ok());
        const TensorEntry& entry = latents.value()->header().tensors.at("latents");
        EXPECT_EQ(entry.shape, (std::vector<std::int64_t>{2, 4, 32, 32}));
        // The second picture's own follow the first one's.
        const auto bytes = latents.value()->bytes(entry);
        const Seed second{backend_->submitted()->request.seed->value + 1};
        const FloatTensor expected =
            fake::latentsOf(fake::drawPicture(second, "apples", {256, 256}));
        EXPECT_EQ(
            std::memcmp(bytes.data() + bytes.size() / 2, expected.values.data(), bytes.size() / 2),
            0);
    }
    // Its own file may be replaced, another never.
    backend_ = std::make_shared<RecordingBackend>();
    EXPECT_EQ(run(arguments), ExitStatus::Done) << err();
    std::ofstream(file, std::ios::trunc) << "a model";
    backend_ = std::make_shared<RecordingBackend>();
    EXPECT_EQ(run(arguments), ExitStatus::BadInput);
    EXPECT_FALSE(backend_->submitted().has_value());
}

TEST_F(GenerateTest, noiseIsReadAndItsShapeChecked) {
    const std::string file = path("noise.safetensors");
    const auto write = [&file](const std::string& name, std::vector<std::int64_t> shape) {
        std::int64_t count = 1;
        for (const std::int64_t side : shape) {
            count *= side;
        }
        const std::vector<float> values(static_cast<std::size_t>(count), 0.25F);
        const NamedTensor tensor{name, TensorType::F32, std::move(shape),
                                 std::as_bytes(std::span(values))};
        ASSERT_TRUE(writeSafetensors(file, std::span(&tensor, 1)).ok());
    };
    const std::vector<std::string> arguments{"generate", "apples",  "--width", "64", "--height",
                                             "128",      "--noise", file,      "-o", path("a.png")};
    const auto factor = inspectModel(fs::path(GOUACHE_SOURCE_DIR) / "resources/starter")->vaeFactor;
    const auto channels =
        inspectModel(fs::path(GOUACHE_SOURCE_DIR) / "resources/starter")->latentChannels;
    write("noise", {1, channels, 128 / factor, 64 / factor});
    ASSERT_EQ(run(arguments), ExitStatus::Done) << err();
    ASSERT_TRUE(backend_->submitted()->noise);
    EXPECT_EQ(backend_->submitted()->noise->values.at(3), 0.25F);

    write("noise", {1, channels, 64 / factor, 128 / factor});
    EXPECT_EQ(run(arguments), ExitStatus::BadInput);
    EXPECT_NE(err().find("the noise has the shape"), std::string::npos) << err();
    write("other", {1, channels, 128 / factor, 64 / factor});
    EXPECT_EQ(run(arguments), ExitStatus::BadInput);
    EXPECT_NE(err().find("no tensor “noise”"), std::string::npos) << err();
}

TEST_F(GenerateTest, aFailureIsOneSentenceAndFour) {
    fake::FakeOptions options;
    options.failure = makeError(ErrorCode::NotFinite, "The UNet", "3");
    useBackend(std::make_shared<RecordingBackend>(options));
    EXPECT_EQ(run({"generate", "apples", "--steps", "2", "--json", "-o", path("a.png")}),
              ExitStatus::BackendFailed);
    EXPECT_EQ(std::ranges::count(err(), '\n'), 1) << err();
    EXPECT_NE(err().find("The UNet gave values that are not numbers at step 3"), std::string::npos)
        << err();
    const auto events = parsed(outLines());
    EXPECT_EQ(events.back().at("event"), "failed");
    EXPECT_EQ(events.back().at("error"), "not_finite");
    EXPECT_TRUE(filesIn(folder()).empty());
}

TEST_F(GenerateTest, ctrlCCancelsThatJob) {
    fake::FakeOptions options;
    options.stepDelay = std::chrono::minutes(10);
    useBackend(std::make_shared<RecordingBackend>(options));
    interrupted_ = true;
    EXPECT_EQ(run({"generate", "apples", "--steps", "1", "--json", "-o", path("a.png")}),
              ExitStatus::Cancelled);
    EXPECT_EQ(parsed(outLines()).back().at("event"), "cancelled");
    EXPECT_TRUE(filesIn(folder()).empty());
}

TEST_F(GenerateTest, withoutAnEngineItSaysSo) {
    useBackend(nullptr);
    EXPECT_EQ(run({"generate", "apples", "-o", path("a.png")}), ExitStatus::BackendFailed);
    EXPECT_NE(err().find("libgouache_local.so"), std::string::npos) << err();
}

TEST_F(GenerateTest, aTerminalSeesProgressAndFiles) {
    terminal_ = true;
    ASSERT_EQ(run({"generate", "apples", "--steps", "2", "--seed", "3", "-o", path("a.png")}),
              ExitStatus::Done);
    EXPECT_NE(err().find("2/2 steps"), std::string::npos) << err();
    EXPECT_NE(err().find(" it/s"), std::string::npos) << err();
    EXPECT_NE(err().find("a.png  (seed 3, "), std::string::npos) << err();
    EXPECT_EQ(out(), "");
}

struct BadInput {
    const char* name;
    std::vector<std::string> arguments;
    const char* words;  ///< of the sentence
};

class BadInputTest : public CliTest, public ::testing::WithParamInterface<BadInput> {};

TEST_P(BadInputTest, isThreeAndASentenceBeforeTheEngineIsAsked) {
    std::vector<std::string> arguments{"generate"};
    arguments.insert(arguments.end(), GetParam().arguments.begin(), GetParam().arguments.end());
    if (std::ranges::find(arguments, "-o") == arguments.end()) {
        arguments.insert(arguments.end(), {"-o", path("a.png")});
    }
    EXPECT_EQ(run(arguments), ExitStatus::BadInput);
    EXPECT_EQ(std::ranges::count(err(), '\n'), 1) << err();
    EXPECT_NE(err().find(GetParam().words), std::string::npos) << err();
    EXPECT_FALSE(backend_->submitted().has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Generate, BadInputTest,
    ::testing::Values(
        BadInput{"emptyPrompt", {"  "}, "prompt is empty"},
        BadInput{"model", {"x", "--model", "nosuch"}, "no model “nosuch”"},
        BadInput{"sampler",
                 {"x", "--sampler", "magic"},
                 "no sampler called “magic”; there are: ddim, euler, euler_a"},
        BadInput{"schedule", {"x", "--schedule", "magic"}, "no schedule called “magic”"},
        BadInput{"fill",
                 {"x", "--init", "a.png", "--mask", "a.png", "--inpaint-fill", "lava"},
                 "called “lava”"},
        BadInput{"dtype", {"x", "--dtype", "int4"}, "no dtype called “int4”"},
        BadInput{"device", {"x", "--device", "tpu"}, "no device called “tpu”"},
        BadInput{"cudaNumber", {"x", "--device", "cuda:x"}, "no device called “cuda:x”"},
        BadInput{"zeroSteps", {"x", "--steps", "0"}, "--steps is 0"},
        BadInput{"manySteps", {"x", "--steps", "5000"}, "5000"},
        BadInput{"zeroCount", {"x", "--count", "0"}, "--count is 0"},
        BadInput{"negativeGuidance", {"x", "--cfg", "-2"}, "--cfg is -2"},
        BadInput{"notANumber", {"x", "--cfg", "nan"}, "must be between"},
        BadInput{"zeroWidth", {"x", "--width", "0", "--height", "64"}, "--width is 0"},
        BadInput{"oddSize", {"x", "--width", "129", "--height", "128"}, "multiples of"},
        BadInput{"seed", {"x", "--seed", "12x"}, "the seed 12x"},
        BadInput{"missingInit", {"x", "--init", "/nonexistent/a.png"}, "/nonexistent/a.png"},
        BadInput{"control", {"x", "--control", "sketch"}, "MODEL:FILE"},
        BadInput{"lora", {"x", "--lora", "nosuch:0.8"}, "no model “nosuch”"},
        BadInput{"loraTag", {"x <lora:nosuch:0.8>"}, "no model “nosuch”"},
        BadInput{"loraWeight", {"x", "--lora", "nosuch:11"}, "LoRA weight is 11"},
        BadInput{"region", {"x", "--region", "left"}, "MASK:PROMPT"},
        BadInput{"regionMask", {"x", "--region", "/nonexistent/a.png:cat"}, "/nonexistent/a.png"},
        BadInput{"variation", {"x", "--variation", "2"}, "variation strength is 2"},
        BadInput{"variationSeed",
                 {"x", "--variation", "0.2", "--variation-seed", "y"},
                 "the variation seed y"},
        BadInput{"profile", {"x", "--profile", "moon"}, "no profile called “moon”"},
        BadInput{"extension", {"x", "-o", "/tmp/a.gif"}, "not in .png, .jpg or .webp"},
        BadInput{"folder", {"x", "-o", "/nonexistent/a.png"}, "no folder /nonexistent"},
        BadInput{
            "noise", {"x", "--noise", "/nonexistent/n.safetensors"}, "/nonexistent/n.safetensors"}),
    [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace gouache::cli
