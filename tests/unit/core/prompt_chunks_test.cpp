#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "core/text/prompt_chunks.h"

namespace gouache {
namespace {

class Prompts : public ::testing::Test {
  protected:
    void SetUp() override {
        auto tokenizer = ClipTokenizer::fromFolder(std::filesystem::path(GOUACHE_TEST_DATA) /
                                                   "golden/models/sd/tokenizer");
        ASSERT_TRUE(tokenizer.ok());
        tokenizer_ = *tokenizer;
    }

    PromptChunks chunks(const std::string& prompt) { return chunkPrompt(*tokenizer_, prompt, 77); }

    /// A text of `count` tokens, none of them a comma.
    static std::string words(int count) {
        std::string prompt;
        for (int i = 0; i < count; ++i) {
            prompt += "! ";
        }
        return prompt;
    }

    std::shared_ptr<const ClipTokenizer> tokenizer_;
};

TEST_F(Prompts, FillAChunk) {
    const auto one = chunks("red");
    ASSERT_EQ(one.tokens.size(), 1U);
    const auto inside = tokenizer_->tokenize("red");
    EXPECT_EQ(one.tokens[0].size(), 77U);
    EXPECT_EQ(one.tokens[0].front(), tokenizer_->startToken());
    EXPECT_TRUE(std::equal(inside.begin(), inside.end(), one.tokens[0].begin() + 1));
    for (std::size_t i = inside.size() + 1; i < 77; ++i) {
        EXPECT_EQ(one.tokens[0][i], tokenizer_->endToken());
    }
    EXPECT_EQ(one.used, (std::vector<std::size_t>{inside.size()}));
    EXPECT_FALSE(one.weighted());
    EXPECT_EQ(chunks("").tokens.size(), 1U);
}

TEST_F(Prompts, SplitLongTextAtSeventyFiveTokens) {
    EXPECT_EQ(chunks(words(75)).tokens.size(), 1U);
    const auto two = chunks(words(76));
    ASSERT_EQ(two.tokens.size(), 2U);
    EXPECT_EQ(two.tokens[0][76], tokenizer_->endToken());
    EXPECT_NE(two.tokens[0][75], tokenizer_->endToken());
    EXPECT_EQ(two.tokens[1][1], two.tokens[0][1]);
    EXPECT_EQ(two.tokens[1][2], tokenizer_->endToken());
    EXPECT_EQ(chunks(words(151)).tokens.size(), 3U);
}

TEST_F(Prompts, KeepAPhraseTogether) {
    // 70 words, a comma and a phrase of 6: the phrase moves, the comma stays.
    const auto moved = chunks(words(70) + ", " + words(6));
    ASSERT_EQ(moved.tokens.size(), 2U);
    const TokenId comma = tokenizer_->tokenize(",").front();
    EXPECT_EQ(moved.tokens[0][71], comma);
    EXPECT_EQ(moved.tokens[0][72], tokenizer_->endToken());
    EXPECT_EQ(moved.tokens[1][6], moved.tokens[0][1]);
    EXPECT_EQ(moved.tokens[1][7], tokenizer_->endToken());
    EXPECT_EQ(moved.used, (std::vector<std::size_t>{71, 6}));
    // A phrase of more than 20 is cut.
    const auto cut = chunks(words(50) + ", " + words(30));
    ASSERT_EQ(cut.tokens.size(), 2U);
    EXPECT_NE(cut.tokens[0][75], tokenizer_->endToken());
}

TEST_F(Prompts, BreakEndsAChunk) {
    const auto parts = chunks("red BREAK (red:1.5)");
    ASSERT_EQ(parts.tokens.size(), 2U);
    EXPECT_EQ(parts.tokens[0], parts.tokens[1]);
    EXPECT_EQ(parts.weights[0][1], 1.0F);
    EXPECT_EQ(parts.weights[1][1], 1.5F);
    EXPECT_EQ(parts.weights[1][0], 1.0F);
    EXPECT_EQ(parts.weights[1][76], 1.0F);
    EXPECT_TRUE(parts.weighted());
}

}  // namespace
}  // namespace gouache
