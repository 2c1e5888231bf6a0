#include "core/prompt/style_book.h"

#include <gtest/gtest.h>

#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;

TEST(Styles, SurviveAFile) {
    const TemporaryFolder folder;
    const std::vector<PromptStyle> styles{{"Ink, wash", "ink \"wash\" of {prompt}", "photo"},
                                          {"水彩", "水彩,\nsecond line", ""},
                                          {"Only negative", "", "blurry, lowres"}};
    ASSERT_TRUE(saveStyles(folder / "new/styles.csv", styles).ok());
    const auto loaded = loadStyles(folder / "new/styles.csv");
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(*loaded, styles);
    EXPECT_TRUE(loadStyles(folder / "none.csv")->empty());
}

TEST(Styles, ReadsA1111sFile) {
    const TemporaryFolder folder;
    const auto styles = loadStyles(folder.write(
        "styles.csv",
        "\xEF\xBB\xBFname,prompt,negative_prompt,unused\r\n"
        "Film,\"film still, {prompt}\",\"painting\"\r\n\r\n-- Anime --,,\r\nFilm,double,\r\n,no "
        "name,\r\nShort\r\nEnd,last"));
    ASSERT_TRUE(styles.ok());
    EXPECT_EQ(*styles, (std::vector<PromptStyle>{{"Film", "film still, {prompt}", "painting"},
                                                 {"End", "last", ""}}));
    // Older versions called the column "text".
    EXPECT_EQ(loadStyles(folder.write("old.csv", "name,text\nA,b\n"))->at(0).prompt, "b");
    EXPECT_FALSE(loadStyles(folder.write("bad.csv", "name,prompt\nA,\"open")).ok());
    EXPECT_FALSE(loadStyles(folder.write("bad.csv", "a,b\n1,2\n")).ok());
}

TEST(Styles, JoinAsInA1111) {
    EXPECT_EQ(withStyle("a cat", "ink of {prompt}, paper"), "ink of a cat, paper");
    EXPECT_EQ(withStyle(" a cat ", "ink"), "a cat, ink");
    EXPECT_EQ(withStyle("a cat,", "ink"), "a cat, ink");
    EXPECT_EQ(withStyle("", "ink"), "ink");
    EXPECT_EQ(withStyle("a cat", " "), "a cat");
}

}  // namespace
}  // namespace gouache
