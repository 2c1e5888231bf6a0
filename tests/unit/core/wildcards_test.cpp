#include "core/prompt/wildcards.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/prompt/expand_request.h"
#include "tests/unit/core/temporary_folder.h"

namespace gouache {
namespace {

using testing::TemporaryFolder;

class Wildcards : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_.write("a/colours.txt", "\xEF\xBB\xBF# all of them\nred\n\n  green \r\nblue\n");
        folder_.write("a/animals/cats.txt", "__colours__ cat\n");
        folder_.write("a/loop.txt", "__loop__\n");
        folder_.write("a/grow.txt", "__wide____wide__\n");
        folder_.write("a/wide.txt", std::string(60'000, 'x') + "\n");
        folder_.write("a/empty.txt", "# nothing\n");
        folder_.write("a/notes.md", "no wildcard\n");
        folder_.write("b/Colours.txt", "never\n");
        folder_.write("b/more.txt", "more\n");
    }

    Result<std::string> expand(std::string_view prompt, std::uint64_t seed = 1) const {
        return expandWildcards(prompt, Seed{seed}, WildcardBook({folder_ / "a", folder_ / "b"}));
    }
    /// Everything that comes out for many seeds, with how often.
    std::map<std::string, int> outcomes(std::string_view prompt) const {
        const WildcardBook book({folder_ / "a", folder_ / "b"});
        std::map<std::string, int> counts;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto text = expandWildcards(prompt, Seed{seed}, book);
            EXPECT_TRUE(text.ok());
            ++counts[text.ok() ? *text : ""];
        }
        return counts;
    }

    TemporaryFolder folder_;
};

TEST_F(Wildcards, NamesAreFiles) {
    const WildcardBook book({folder_ / "a", folder_ / "b", folder_ / "none"});
    EXPECT_EQ(book.names(), (std::vector<std::string>{"animals/cats", "colours", "empty", "grow",
                                                      "loop", "more", "wide"}));
    EXPECT_EQ(*book.lines("COLOURS"), (std::vector<std::string>{"red", "green", "blue"}));
}

TEST_F(Wildcards, GiveALineEach) {
    const auto one = outcomes("a __colours__ hat");
    EXPECT_EQ(one.size(), 3U);
    EXPECT_TRUE(one.contains("a green hat"));
    for (const auto& [text, count] : one) {
        EXPECT_GT(count, 90) << text;
    }
    EXPECT_EQ(outcomes("__colours__ __colours__").size(), 9U) << "each is chosen by itself";
    EXPECT_EQ(outcomes("__animals/cats__").size(), 3U) << "lines hold wildcards too";
    EXPECT_EQ(*expand("x__empty__y"), "xy");
}

TEST_F(Wildcards, TheSeedDecides) {
    const std::string prompt = "__colours__ {a|b|c|d|e|f|g} __animals/cats__";
    EXPECT_EQ(*expand(prompt, 7), *expand(prompt, 7));
    std::set<std::string> texts;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        texts.insert(*expand(prompt, seed));
    }
    EXPECT_GT(texts.size(), 20U);
}

TEST_F(Wildcards, ChoicesHaveWeightsAndCounts) {
    const auto weighted = outcomes("{3::red|blue}");
    EXPECT_EQ(weighted.size(), 2U);
    EXPECT_GT(weighted.at("red"), weighted.at("blue") * 2);
    for (const auto& [text, count] : outcomes("{2$$a|b|c}")) {
        EXPECT_EQ(text.size(), 4U);
        EXPECT_NE(text[0], text[3]) << "never twice the same";
    }
    EXPECT_EQ(outcomes("{a {b|c}|d}").size(), 3U);
    EXPECT_EQ(outcomes("{|very} big").size(), 2U);
    EXPECT_EQ(*expand("{0::a|b}"), "b");
}

TEST_F(Wildcards, OtherTextStaysAsItIs) {
    for (const char* text :
         {"plain", "a_b __ c", "snake_case __not closed", "{no choice}", "{open|", "closed|}",
          "(red:1.2) [x] <lora:a__b:1>", "\\(literal\\)", "____", "红"}) {
        EXPECT_EQ(*expand(text), text);
        EXPECT_FALSE(hasWildcards(text)) << text;
    }
    EXPECT_EQ(*expand(R"(\{a\|b\})"), "{a|b}");
    EXPECT_TRUE(hasWildcards("a __colours__"));
    EXPECT_TRUE(hasWildcards("a {b|c}"));
}

TEST_F(Wildcards, ErrorsAreNamed) {
    EXPECT_EQ(expand("__nothing__").error().code, ErrorCode::UnknownName);
    EXPECT_EQ(expand("__loop__").error().code, ErrorCode::InvalidRequest);
    EXPECT_EQ(expand("__grow__").error().code, ErrorCode::InvalidRequest);
}

TEST_F(Wildcards, ARequestIsExpandedWithItsSeed) {
    GenerationRequest request;
    request.prompt = "a __colours__ hat";
    request.negativePrompt = "{x|y}";
    request.seed = Seed{5};
    const auto once = withoutWildcards(request, {folder_ / "a"});
    ASSERT_TRUE(once.ok());
    EXPECT_EQ(once->prompt, *expand(request.prompt, 5));
    EXPECT_EQ(once->negativePrompt.size(), 1U);
    request.seed.reset();
    const auto random = withoutWildcards(request, {folder_ / "a"});
    ASSERT_TRUE(random.ok() && random->seed);
    EXPECT_EQ(random->prompt, *expand(request.prompt, random->seed->value));
    request.prompt = "plain";
    request.negativePrompt.clear();
    EXPECT_FALSE(withoutWildcards(request, {})->seed);
    request.prompt = "__nothing__";
    EXPECT_FALSE(withoutWildcards(request, {folder_ / "a"}).ok());
}

}  // namespace
}  // namespace gouache
