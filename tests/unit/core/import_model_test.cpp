#include "core/library/import_model.h"

#include <gtest/gtest.h>

#include "core/library/disk_space.h"
#include "core/models/safetensors.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::contentOf;
using testing::TemporaryFolder;

fs::path writeTensor(const fs::path& path, const std::string& name) {
    fs::create_directories(path.parent_path());
    const std::vector<std::byte> zeros(32);
    const NamedTensor one{name, TensorType::F16, {4, 4}, zeros};
    EXPECT_TRUE(writeSafetensors(path, std::span(&one, 1)).ok());
    return path;
}

TEST(ImportModel, GoesIntoTheFolderOfItsKindWithItsNotes) {
    const TemporaryFolder folder;
    const fs::path file = writeTensor(folder / "in/ink.safetensors", "lora_unet_a.lora_up.weight");
    folder.write("in/ink.civitai.info", R"({"trainedWords":["inky"]})");
    folder.write("in/ink.preview.png", "picture");
    const auto info = importModel(file, {.home = folder / "models"});
    ASSERT_TRUE(info.ok()) << englishSentence(info.error());
    EXPECT_EQ(info->path, folder / "models/loras/ink.safetensors");
    EXPECT_EQ(info->notes.triggerWords, std::vector<std::string>{"inky"});
    EXPECT_EQ(info->notes.thumbnail, folder / "models/loras/ink.preview.png");
    EXPECT_TRUE(fs::exists(file));
    EXPECT_TRUE(fs::equivalent(file, info->path)) << "no room is used twice";

    // Again: it is there.
    EXPECT_EQ(importModel(file, {.home = folder / "models"})->path, info->path);
    // Another one of this name gets its own.
    const fs::path other =
        writeTensor(folder / "other/ink.safetensors", "lora_unet_b.lora_up.weight");
    EXPECT_EQ(importModel(other, {.home = folder / "models"})->path,
              folder / "models/loras/ink (2).safetensors");
}

TEST(ImportModel, CopiesFromAnotherFileSystem) {
    const TemporaryFolder folder;
    const fs::path memory = fs::path("/dev/shm") / ("gouache-test-" + std::to_string(getpid()));
    if (!fs::is_directory("/dev/shm")) {
        GTEST_SKIP() << "no second file system";
    }
    const fs::path file = writeTensor(memory / "a.safetensors", "emb_params");
    std::uint64_t told = 0;
    const auto info = importModel(
        file, {.home = folder / "models", .progress = [&](std::uint64_t done, std::uint64_t total) {
                   told = done;
                   EXPECT_EQ(total, fs::file_size(file));
               }});
    ASSERT_TRUE(info.ok()) << englishSentence(info.error());
    EXPECT_EQ(contentOf(info->path), contentOf(file));
    std::stop_source stop;
    stop.request_stop();
    const fs::path second = writeTensor(memory / "b.safetensors", "emb_params");
    const auto stopped = importModel(second, {.home = folder / "models", .stop = stop.get_token()});
    if (!fs::exists(folder / "models/embeddings/b.safetensors")) {
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(told, fs::file_size(file));
    }
    fs::remove_all(memory);
}

TEST(ImportModel, RefusesWhatIsNoModel) {
    const TemporaryFolder folder;
    const ImportOptions options{.home = folder / "models"};
    EXPECT_EQ(importModel(folder.write("a.ckpt", "x"), options).error().code,
              ErrorCode::PickleRefused);
    EXPECT_EQ(importModel(folder.write("a.safetensors", "x"), options).error().code,
              ErrorCode::BadWeights);
    EXPECT_EQ(importModel(writeTensor(folder / "llm.safetensors", "model.layers.0.weight"), options)
                  .error()
                  .code,
              ErrorCode::BadModelConfig);
    EXPECT_EQ(importModel(folder / "none.safetensors", options).error().code,
              ErrorCode::ModelNotFound);
    EXPECT_FALSE(fs::exists(folder / "models"));
}

TEST(DiskSpace, IsAskedOfTheNearestFolder) {
    const TemporaryFolder folder;
    EXPECT_TRUE(checkDiskSpace(folder / "not/there/yet", 1).ok());
    const auto full = checkDiskSpace(folder / "not/there/yet", std::uint64_t{1} << 60U);
    ASSERT_FALSE(full.ok());
    EXPECT_EQ(full.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(full.error().arguments.at(1), "1152921504.6 GB");
}

}  // namespace
}  // namespace gouache
