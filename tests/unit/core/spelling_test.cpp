#include <gtest/gtest.h>

#include "core/base/paths.h"
#include "core/prompt/prompt_words.h"
#include "core/prompt/spell_checker.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;

std::string joined(std::string_view prompt) {
    std::string all;
    for (const PromptWord& word : wordsToSpell(prompt)) {
        EXPECT_EQ(prompt.substr(word.begin, word.text.size()), word.text);
        all += (all.empty() ? "" : " ") + word.text;
    }
    return all;
}

TEST(PromptWords, LeavesOutWhatIsNoProse) {
    EXPECT_EQ(joined("a red apple, (glossy:1.3) café"), "red apple glossy café");
    EXPECT_EQ(joined("<lora:inkwsh:0.8> blue __colurs__ sky"), "blue sky");
    EXPECT_EQ(joined("BREAK HDR 8k 35mm f1.8 sdxl_v2 v2final @name path/to"), "");
    EXPECT_EQ(joined("don't the artists’ ‘quoted’"), "don't the artists quoted");
    EXPECT_EQ(joined("红苹果 apple 猫cat"), "apple cat");
    EXPECT_EQ(joined("a < b > c __ d"), "");
    EXPECT_EQ(joined("half <open tag"), "half open tag");
    EXPECT_EQ(joined(""), "");
    EXPECT_EQ(joined("\xff\xfe wrld"), "wrld");
}

class Spelling : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_.write("d/en_XX.aff",
                      "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzESIANRTOLCDUGMPHBYFVKWZ\n"
                      "SFX S Y 1\nSFX S 0 s .\n");
        folder_.write("d/en_XX.dic", "4\napple/S\nred\nblue\npainting\n");
        folder_.write("field.txt", "# the field\nbokeh\n\nukiyo-e\n");
        files_ = {
            {folder_ / "none", folder_ / "d"}, folder_ / "field.txt", folder_ / "own/own.txt"};
    }

    TemporaryFolder folder_;
    SpellChecker::Files files_;
};

TEST_F(Spelling, KnowsTheDictionaryAndTheField) {
    const auto opened = SpellChecker::open("en_US", files_);
    ASSERT_TRUE(opened.ok()) << englishSentence(opened.error());
    const SpellChecker& checker = **opened;
    for (const char* word : {"apple", "apples", "Red", "bokeh", "Bokeh"}) {
        EXPECT_TRUE(checker.isRight(word)) << word;
    }
    for (const char* word : {"aple", "reds", "bokehh"}) {
        EXPECT_FALSE(checker.isRight(word)) << word;
    }
    EXPECT_EQ(checker.suggestions("paintng").at(0), "painting");
    EXPECT_LE(checker.suggestions("paintng", 1).size(), 1U);
}

TEST_F(Spelling, LearnsForGood) {
    {
        const auto checker = SpellChecker::open("en_US", files_);
        ASSERT_TRUE(checker.ok());
        EXPECT_FALSE((*checker)->isRight("zorblax"));
        EXPECT_TRUE((*checker)->learn("zorblax").ok());
        EXPECT_TRUE((*checker)->learn("zorblax").ok());
        EXPECT_TRUE((*checker)->isRight("zorblax"));
    }
    EXPECT_EQ(testing::contentOf(folder_ / "own/own.txt"), "zorblax\n");
    EXPECT_TRUE((*SpellChecker::open("en_US", files_))->isRight("zorblax"));
}

TEST_F(Spelling, SaysWhereThereIsNoDictionary) {
    const auto checker = SpellChecker::open("fr_FR", files_);
    ASSERT_FALSE(checker.ok());
    EXPECT_EQ(checker.error().code, ErrorCode::FileNotFound);
}

TEST(SpellingFiles, TheFieldsWordsShip) {
    const auto checker = SpellChecker::open("en_US");
    ASSERT_TRUE(checker.ok()) << englishSentence(checker.error());
    for (const char* word : {"bokeh", "gouache", "photorealistic", "apple", "watercolour"}) {
        EXPECT_TRUE((*checker)->isRight(word)) << word;
    }
    EXPECT_FALSE((*checker)->isRight("aplle"));
}

}  // namespace
}  // namespace gouache
