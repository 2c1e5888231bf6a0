#include "core/models/model_places.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/paths.h"
#include "core/library/extra_model_paths.h"
#include "core/library/find_model_places.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

namespace fs = std::filesystem;
using testing::EnvironmentVariable;
using testing::TemporaryFolder;
using Paths = std::vector<fs::path>;

Result<Paths> readYaml(const TemporaryFolder& folder, const std::string& text) {
    return readExtraModelPaths(folder.write("comfy/extra_model_paths.yaml", text));
}

TEST(ExtraModelPaths, ReadsComfyUisExample) {
    const TemporaryFolder folder;
    const EnvironmentVariable home("HOME", "/home/artist");
    const EnvironmentVariable disk("MODEL_DISK", "/disk");
    const auto folders = readYaml(folder, R"(
#comment
a1111:
    base_path: ~/webui/
    checkpoints: models/Stable-diffusion
    configs: models/Stable-diffusion
    vae: models/VAE
    loras: |
         models/Lora
         models/LyCORIS/

    upscale_models: |
                  models/ESRGAN
    custom_nodes: nodes
other:
    is_default: true
    base_path: ${MODEL_DISK}/m
    checkpoints: "quoted folder"
    embeddings: /elsewhere/$UNSET/e
relative:
    base_path: ../beside
    controlnet: c
bare:
    loras: mine
)");
    ASSERT_TRUE(folders.ok()) << englishSentence(folders.error());
    EXPECT_EQ(*folders,
              (Paths{"/home/artist/webui/models/Stable-diffusion", "/home/artist/webui/models/VAE",
                     "/home/artist/webui/models/Lora", "/home/artist/webui/models/LyCORIS",
                     "/home/artist/webui/models/ESRGAN", "/disk/m/quoted folder",
                     "/elsewhere/$UNSET/e", folder / "beside/c", folder / "comfy/mine"}));
}

TEST(ExtraModelPaths, OddFilesAreErrorsNotCrashes) {
    const TemporaryFolder folder;
    EXPECT_TRUE(readYaml(folder, "# all commented out\n")->empty());
    EXPECT_TRUE(readYaml(folder, "a: [1, 2]\nb: {checkpoints: {x: y}}\nc: 3\n")->empty());
    for (const char* text : {"a: [", "\t- x: y", "- list", "just words", "a: &x [*x, *x]\nb: *y"}) {
        const auto folders = readYaml(folder, text);
        if (!folders.ok()) {
            EXPECT_EQ(folders.error().code, ErrorCode::InvalidRequest) << text;
        }
    }
    EXPECT_FALSE(readYaml(folder, "- list").ok());
    EXPECT_FALSE(readYaml(folder, std::string(20'000, '[')).ok());
    EXPECT_EQ(readExtraModelPaths(folder / "none.yaml").error().code, ErrorCode::FileNotFound);
}

/// A home folder with every program in it.
class Home : public ::testing::Test {
  protected:
    void SetUp() override {
        for (const char* made :
             {"webui/models/Stable-diffusion", "webui/models/Lora", "webui/embeddings",
              "AI/ComfyUI/models/checkpoints", "AI/ComfyUI/models/loras",
              "AI/Fooocus/models/checkpoints", "StabilityMatrix/Models/StableDiffusion",
              "invokeai/models/ab12",
              ".local/share/krita/ai_diffusion/server/ComfyUI/models/checkpoints",
              ".cache/huggingface/hub/models--a--b", "Pictures/models", "elsewhere/loras",
              "big disk/ckpt"}) {
            fs::create_directories(home_ / made);
        }
        home_.write("AI/Fooocus/fooocus_version.py", "");
        home_.write("invokeai/invokeai.yaml", "");
        home_.write("AI/ComfyUI/extra_model_paths.yaml",
                    "x:\n  base_path: ~/elsewhere\n  loras: loras\n  checkpoints: gone\n");
        home_.write("webui/webui-user.sh",
                    "# export COMMANDLINE_ARGS=\"--ckpt-dir /commented\"\n"
                    "export COMMANDLINE_ARGS=\"--xformers --ckpt-dir '" +
                        (home_ / "big disk/ckpt").string() + "' --lora-dir=nowhere\"\n");
    }

    Paths foldersOf(ModelProgram program) const {
        for (const ModelPlace& place : findModelPlaces()) {
            if (place.program == program &&
                place.root.string().starts_with(home_.path().string())) {
                Paths relative;
                for (const fs::path& folder : place.folders) {
                    relative.push_back(fs::relative(folder, home_.path()));
                }
                return relative;
            }
        }
        return {};
    }

    TemporaryFolder home_;
    EnvironmentVariable homeVariable_{"HOME", home_.path().string()};
    EnvironmentVariable config_{"XDG_CONFIG_HOME", (home_ / ".config").string()};
    EnvironmentVariable cache_{"XDG_CACHE_HOME", (home_ / ".cache").string()};
    EnvironmentVariable data_{"XDG_DATA_HOME", (home_ / ".local/share").string()};
    EnvironmentVariable hub_{"HF_HUB_CACHE", ""};
    EnvironmentVariable hugging_{"HF_HOME", ""};
};

TEST_F(Home, EveryProgramIsFound) {
    EXPECT_EQ(foldersOf(ModelProgram::Automatic1111),
              (Paths{"webui/models/Stable-diffusion", "webui/models/Lora", "webui/embeddings",
                     "big disk/ckpt"}));
    EXPECT_EQ(
        foldersOf(ModelProgram::ComfyUi),
        (Paths{"AI/ComfyUI/models/checkpoints", "AI/ComfyUI/models/loras", "elsewhere/loras"}));
    EXPECT_EQ(foldersOf(ModelProgram::Fooocus), Paths{"AI/Fooocus/models/checkpoints"});
    EXPECT_EQ(foldersOf(ModelProgram::StabilityMatrix),
              Paths{"StabilityMatrix/Models/StableDiffusion"});
    EXPECT_EQ(foldersOf(ModelProgram::InvokeAi), Paths{"invokeai/models"});
    EXPECT_EQ(foldersOf(ModelProgram::KritaDiffusion),
              Paths{".local/share/krita/ai_diffusion/server/ComfyUI/models/checkpoints"});
    EXPECT_EQ(foldersOf(ModelProgram::HuggingFace), Paths{".cache/huggingface/hub"});
    EXPECT_EQ(foldersOf(ModelProgram::Added), Paths{});
}

TEST_F(Home, TheHubsCacheMovesWithItsVariables) {
    fs::create_directories(home_ / "hf/hub");
    const EnvironmentVariable moved("HF_HOME", (home_ / "hf").string());
    EXPECT_EQ(foldersOf(ModelProgram::HuggingFace), Paths{"hf/hub"});
}

TEST_F(Home, AFolderOfTheUsersIsToldApart) {
    EXPECT_EQ(modelPlaceAt(home_ / "AI/ComfyUI").program, ModelProgram::ComfyUi);
    const ModelPlace added = modelPlaceAt(home_ / "Pictures/models");
    EXPECT_EQ(added.program, ModelProgram::Added);
    EXPECT_EQ(added.folders, Paths{home_ / "Pictures/models"});
}

TEST_F(Home, UpdatingKeepsTheUsersChoices) {
    auto places = updateModelPlaces();
    EXPECT_EQ(loadModelPlaces(modelPlacesFile()), places);
    const auto comfy = std::find_if(places.begin(), places.end(), [](const ModelPlace& place) {
        return place.program == ModelProgram::ComfyUi;
    });
    ASSERT_NE(comfy, places.end());
    comfy->enabled = false;
    const fs::path comfyRoot = comfy->root;
    places.push_back(modelPlaceAt(home_ / "Pictures/models"));
    ASSERT_TRUE(saveModelPlaces(modelPlacesFile(), places).ok());
    fs::remove_all(home_ / "AI/Fooocus");

    const auto again = updateModelPlaces();
    const auto at = [&](const fs::path& root) {
        return std::find_if(again.begin(), again.end(),
                            [&](const ModelPlace& place) { return place.root == root; });
    };
    ASSERT_NE(at(comfyRoot), again.end());
    EXPECT_FALSE(at(comfyRoot)->enabled);
    EXPECT_NE(at(home_ / "Pictures/models"), again.end());
    EXPECT_EQ(at(home_ / "AI/Fooocus"), again.end());

    const Paths all = allModelFolders();
    const auto listed = [&](const fs::path& folder) {
        return std::find(all.begin(), all.end(), folder) != all.end();
    };
    EXPECT_TRUE(listed(home_ / "Pictures/models"));
    EXPECT_TRUE(listed(home_ / "webui/models/Lora"));
    EXPECT_FALSE(listed(home_ / "AI/ComfyUI/models/loras")) << "switched off";
}

TEST(ModelPlaces, DamagedListsAreEmpty) {
    const TemporaryFolder folder;
    EXPECT_TRUE(loadModelPlaces(folder / "none").empty());
    for (const char* text :
         {"", "[]", "{", R"({"places":7})", R"({"places":[{"program":"unknown","root":"/x"}]})",
          R"({"places":[{"program":"added","root":"relative"},5]})"}) {
        EXPECT_TRUE(loadModelPlaces(folder.write("list", text)).empty()) << text;
    }
    const std::vector<ModelPlace> places{{ModelProgram::Added, "/a b", {"/a b/c", "/d"}, false},
                                         {ModelProgram::HuggingFace, "/hub", {"/hub"}, true}};
    ASSERT_TRUE(saveModelPlaces(folder / "new/list", places).ok());
    EXPECT_EQ(loadModelPlaces(folder / "new/list"), places);
}

}  // namespace
}  // namespace gouache
