#include "core/models/model_cache.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "core/models/safetensors.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::TemporaryFolder;

fs::path writeLora(const fs::path& path, const std::string& trigger = "",
                   const std::string& tensor = "lora_unet_x.lora_down.weight") {
    fs::create_directories(path.parent_path());
    const std::vector<std::byte> zeros(32);
    const NamedTensor one{tensor, TensorType::F16, {4, 4}, zeros};
    EXPECT_TRUE(
        writeSafetensors(path, std::span(&one, 1), {{"modelspec.trigger_phrase", trigger}}).ok());
    return path;
}

void makeOlder(const fs::path& path, int seconds) {
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::seconds(seconds));
}

TEST(ModelCache, KeepsEveryFieldAcrossAStart) {
    const TemporaryFolder folder;
    ModelInfo info;
    info.name = "红 name";
    info.path = writeLora(folder / "a.safetensors");
    info.kind = ModelKind::Checkpoint;
    info.format = ModelFormat::SingleFile;
    info.architecture = "Stable Diffusion 1.x";
    info.runnable = true;
    info.parameters = 860'000'000;
    info.fileBytes = 4'265'146'304;
    info.tensorTypes = {"F16", "F32"};
    info.latentChannels = 16;
    info.vaeFactor = 4;
    info.unetInputChannels = 9;
    info.contextWidth = 1024;
    info.defaults = {{640, 384}, 16, 12, 4.5};
    info.suggestedSampler = Sampler::Dpmpp2m;
    info.latentRgb = LatentRgb{{{0.5F, 0.25F, -1.0F}}, {0.125F, 0, 0}};
    info.bundledControls = {"sketch"};
    info.notes = {.title = "T",
                  .description = "two\nlines",
                  .author = "A",
                  .licence = "MIT",
                  .source = "hf:a/b",
                  .sha256 = "ab",
                  .base = "SD 1.5",
                  .triggerWords = {"x", "y z"},
                  .trainingTags = {"tag"},
                  .weight = 0.75,
                  .thumbnail = "/p.png"};
    {
        ModelCache cache(folder / "cache/index");
        EXPECT_TRUE(cache.look(info.path, [&] { return std::optional(info); }));
        cache.save();
    }
    ModelCache again(folder / "cache/index");
    const auto kept = again.look(info.path, []() -> std::optional<ModelInfo> {
        ADD_FAILURE() << "looked at the file again";
        return std::nullopt;
    });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->name, info.name);
    EXPECT_EQ(kept->path, info.path);
    EXPECT_EQ(kept->kind, info.kind);
    EXPECT_EQ(kept->format, info.format);
    EXPECT_EQ(kept->architecture, info.architecture);
    EXPECT_EQ(kept->runnable, info.runnable);
    EXPECT_EQ(kept->parameters, info.parameters);
    EXPECT_EQ(kept->fileBytes, info.fileBytes);
    EXPECT_EQ(kept->tensorTypes, info.tensorTypes);
    EXPECT_EQ(kept->latentChannels, info.latentChannels);
    EXPECT_EQ(kept->vaeFactor, info.vaeFactor);
    EXPECT_EQ(kept->unetInputChannels, info.unetInputChannels);
    EXPECT_EQ(kept->contextWidth, info.contextWidth);
    EXPECT_EQ(kept->defaults.nativeSize, info.defaults.nativeSize);
    EXPECT_EQ(kept->defaults.sizeMultiple, info.defaults.sizeMultiple);
    EXPECT_EQ(kept->defaults.steps, info.defaults.steps);
    EXPECT_EQ(kept->defaults.guidance, info.defaults.guidance);
    EXPECT_EQ(kept->suggestedSampler, info.suggestedSampler);
    ASSERT_TRUE(kept->latentRgb);
    EXPECT_EQ(kept->latentRgb->factors, info.latentRgb->factors);
    EXPECT_EQ(kept->latentRgb->bias, info.latentRgb->bias);
    EXPECT_EQ(kept->bundledControls, info.bundledControls);
    EXPECT_EQ(kept->notes, info.notes);
}

TEST(ModelCache, LooksAgainOnlyAtWhatChanged) {
    const TemporaryFolder folder;
    const fs::path file = writeLora(folder / "models/a.safetensors", "old words");
    makeOlder(file, 100);
    const auto scan = [&] {
        ModelCache cache(folder / "index");
        const auto models = scanModels({folder / "models"}, {.cache = &cache});
        EXPECT_EQ(models.size(), 1U);
        return models.front();
    };
    EXPECT_EQ(scan().notes.triggerWords, std::vector<std::string>{"old words"});

    // The same size and time: what was kept is told.
    const auto time = fs::last_write_time(file);
    writeLora(file, "new words");
    fs::last_write_time(file, time);
    EXPECT_EQ(scan().notes.triggerWords, std::vector<std::string>{"old words"});

    fs::last_write_time(file, time + std::chrono::seconds(1));
    EXPECT_EQ(scan().notes.triggerWords, std::vector<std::string>{"new words"});

    // A note beside the file counts as a change of it.
    folder.write("models/a.json", R"({"activation text": "mine"})");
    EXPECT_EQ(scan().notes.triggerWords, std::vector<std::string>{"mine"});
}

TEST(ModelCache, AFolderChangesWithAnyFileInIt) {
    const TemporaryFolder folder;
    folder.write("m/model_index.json", "{}");
    folder.write("m/unet/config.json", "{}");
    const std::string before = ModelCache::stampOf(folder / "m");
    EXPECT_EQ(before, ModelCache::stampOf(folder / "m"));
    folder.write("m/unet/config.json", R"({"a":1})");
    const std::string after = ModelCache::stampOf(folder / "m");
    EXPECT_NE(before, after);
    folder.write("m/unet/more.txt", "");
    EXPECT_NE(after, ModelCache::stampOf(folder / "m"));
}

TEST(ModelCache, DropsWhatIsGone) {
    const TemporaryFolder folder;
    const fs::path a = writeLora(folder / "models/a.safetensors");
    writeLora(folder / "models/b.safetensors");
    {
        ModelCache cache(folder / "index");
        scanModels({folder / "models"}, {.cache = &cache});
    }
    fs::remove(a);
    makeOlder(writeLora(folder / "models/b.safetensors", "changed"), 7);
    ModelCache cache(folder / "index");
    scanModels({folder / "models"}, {.cache = &cache});
    EXPECT_EQ(testing::contentOf(folder / "index").find("a.safetensors"), std::string::npos);
    EXPECT_NE(testing::contentOf(folder / "index").find("b.safetensors"), std::string::npos);
}

TEST(ModelCache, SurvivesADamagedFile) {
    const TemporaryFolder folder;
    const fs::path file = writeLora(folder / "models/a.safetensors", "word");
    std::string good;
    {
        ModelCache cache(folder / "index");
        scanModels({folder / "models"}, {.cache = &cache});
        good = testing::contentOf(folder / "index");
    }
    ASSERT_FALSE(good.empty());
    for (std::size_t length = 0; length < good.size(); length += 7) {
        folder.write("index", good.substr(0, length));
        ModelCache cache(folder / "index");
        const auto models = scanModels({folder / "models"}, {.cache = &cache});
        ASSERT_EQ(models.size(), 1U) << length;
        EXPECT_EQ(models.front().kind, ModelKind::Lora) << length;
        EXPECT_EQ(models.front().notes.triggerWords, std::vector<std::string>{"word"}) << length;
    }
    folder.write("index", "gouache-models 999999\n" + good.substr(good.find('\n') + 1));
    ModelCache other(folder / "index");
    bool looked = false;
    other.look(file, [&]() -> std::optional<ModelInfo> {
        looked = true;
        return std::nullopt;
    });
    EXPECT_TRUE(looked) << "another version's entries were believed";
}

TEST(ModelCache, ThousandsOfFilesAreListedQuicklyTheSecondTime) {
    const TemporaryFolder folder;
    const fs::path one = writeLora(folder / "one.safetensors");
    for (int i = 0; i < 2'000; ++i) {
        const fs::path in = folder / ("models/" + std::to_string(i % 20));
        fs::create_directories(in);
        fs::copy_file(one, in / (std::to_string(i) + ".safetensors"));
    }
    {
        ModelCache cache(folder / "index");
        EXPECT_EQ(scanModels({folder / "models"}, {.cache = &cache}).size(), 2'000U);
    }
    const auto start = std::chrono::steady_clock::now();
    ModelCache cache(folder / "index");
    std::size_t told = 0;
    const auto models = scanModels({folder / "models"},
                                   {.cache = &cache, .progress = [&](std::size_t n) { told = n; }});
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(models.size(), 2'000U);
    EXPECT_EQ(told, 2'000U);
    EXPECT_LT(took, std::chrono::seconds(2));
    RecordProperty(
        "milliseconds",
        static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
}

TEST(Scan, StopsWhenAsked) {
    const TemporaryFolder folder;
    for (int i = 0; i < 64; ++i) {
        writeLora(folder / ("models/" + std::to_string(i) + ".safetensors"));
    }
    ModelCache cache(folder / "index");
    std::stop_source stop;
    const auto models =
        scanModels({folder / "models"}, {.cache = &cache,
                                         .stop = stop.get_token(),
                                         .progress = [&](std::size_t) { stop.request_stop(); }});
    EXPECT_EQ(models.size(), 16U);
}

TEST(Scan, ListsFilesOfAHuggingFaceCacheThatAreForPictures) {
    const TemporaryFolder folder;
    const std::string one = "hub/models--artist--style/";
    writeLora(folder / (one + "blobs/0123"));
    fs::create_directories(folder / (one + "snapshots/abc"));
    fs::create_symlink("../../blobs/0123", folder / (one + "snapshots/abc/style.safetensors"));
    const std::string two = "hub/models--artist--pack/snapshots/abc/";
    writeLora(folder / (two + "ink.safetensors"));
    writeLora(folder / (two + "wash.safetensors"));
    // A language model: transformers' config and weights of no kind that we know.
    const std::string language = "hub/models--lab--chat/snapshots/abc/";
    folder.write(language + "config.json", R"({"model_type":"llama"})");
    writeLora(folder / (language + "model.safetensors"), "", "model.layers.0.weight");
    ModelCache cache(folder / "index");
    std::vector<std::string> names;
    for (const ModelInfo& model : scanModels({folder / "hub"}, {.cache = &cache})) {
        names.push_back(model.name);
    }
    EXPECT_EQ(names,
              (std::vector<std::string>{"artist/pack/ink", "artist/pack/wash", "artist/style"}));
}

}  // namespace
}  // namespace gouache
