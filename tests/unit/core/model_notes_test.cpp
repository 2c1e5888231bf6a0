#include "core/models/model_notes.h"

#include <gtest/gtest.h>

#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;
using Words = std::vector<std::string>;

TEST(ModelNotes, ReadsTheFilesOwnMetadata) {
    const TemporaryFolder folder;
    const ModelNotes notes = readModelNotes(
        folder / "ink.safetensors",
        {{"modelspec.title", " Ink wash "},
         {"modelspec.author", "An artist"},
         {"modelspec.license", "CC-BY-4.0"},
         {"modelspec.description", "First line\nsecond \x07line"},
         {"modelspec.trigger_phrase", "inkwash, sumi-e ,inkwash"},
         {"ss_base_model_version", "sd_v1"},
         {"ss_tag_frequency", R"({"10_ink":{"ink":30,"cat":4},"5_wash":{"ink":2,"hill":9}})"}});
    EXPECT_EQ(notes.title, "Ink wash");
    EXPECT_EQ(notes.author, "An artist");
    EXPECT_EQ(notes.licence, "CC-BY-4.0");
    EXPECT_EQ(notes.description, "First line\nsecond line");
    EXPECT_EQ(notes.triggerWords, (Words{"inkwash", "sumi-e"}));
    EXPECT_EQ(notes.base, "SD 1.5");
    EXPECT_EQ(notes.trainingTags, (Words{"ink", "hill", "cat"}));
}

TEST(ModelNotes, ReadsFilesOfOtherPrograms) {
    const TemporaryFolder folder;
    folder.write(
        "a.civitai.info",
        R"({"trainedWords":["alpha, beta","gamma"],"baseModel":"SDXL 1.0","description":"<p>Soft &amp; warm</p><script>x</script>",
            "model":{"name":"Alpha style"},"creator":{"username":"someone"}})");
    folder.write("a.preview.png", "picture");
    ModelNotes notes = readModelNotes(folder / "a.safetensors", {});
    EXPECT_EQ(notes.triggerWords, (Words{"alpha", "beta", "gamma"}));
    EXPECT_EQ(notes.base, "SDXL 1.0");
    EXPECT_EQ(notes.title, "Alpha style");
    EXPECT_EQ(notes.author, "someone");
    EXPECT_EQ(notes.description, "Soft & warm\nx");
    EXPECT_EQ(notes.thumbnail, folder / "a.preview.png");

    // What the user wrote in A1111 goes first.
    folder.write("a.json",
                 R"({"activation text":"mine","preferred weight":0.6,"sd version":"SD1"})");
    notes = readModelNotes(folder / "a.safetensors", {{"modelspec.trigger_phrase", "theirs"}});
    EXPECT_EQ(notes.triggerWords, Words{"mine"});
    EXPECT_EQ(notes.weight, 0.6);

    folder.write("b.metadata.json",
                 R"({"model_name":"Beta","civitai":{"trainedWords":["beta word"]}})");
    notes = readModelNotes(folder / "b.safetensors", {});
    EXPECT_EQ(notes.title, "Beta");
    EXPECT_EQ(notes.triggerWords, Words{"beta word"});
}

TEST(ModelNotes, ReadsAModelCardAndADownload) {
    const TemporaryFolder folder;
    folder.write("m/README.md", "---\ntags:\n- art\nlicense: \"openrail++\"\n---\nlicense: none");
    EXPECT_EQ(readModelNotes(folder / "m", {}).licence, "openrail++");
    folder.write("m/README.md", "license: not in the front matter");
    EXPECT_EQ(readModelNotes(folder / "m", {}).licence, "");
    folder.write("m/download.gouache.json",
                 R"({"source":"hf:a/b","licence":"MIT","sha256":"00ff"})");
    const ModelNotes notes = readModelNotes(folder / "m", {});
    EXPECT_EQ(notes.source, "hf:a/b");
    EXPECT_EQ(notes.licence, "MIT");
    EXPECT_EQ(notes.sha256, "00ff");
}

TEST(ModelNotes, WhatIsWrittenBadlyIsLeftOut) {
    const TemporaryFolder folder;
    folder.write("a.json", "[1,2");
    folder.write("a.civitai.info", R"({"trainedWords":[1,{},"ok"],"model":[],"baseModel":7})");
    const ModelNotes notes = readModelNotes(
        folder / "a.safetensors", {{"ss_tag_frequency", R"({"x":{"a":"many","b":-5},"y":3})"},
                                   {"modelspec.title", std::string(2'000'000, 'x')},
                                   {"modelspec.author", "evil\xE2\x80\xAE\x1b[31mred\xff"}});
    EXPECT_EQ(notes.triggerWords, Words{"ok"});
    EXPECT_LE(notes.title.size(), 310U);
    EXPECT_EQ(notes.author, "evil[31mred\xEF\xBF\xBD");
}

}  // namespace
}  // namespace gouache
