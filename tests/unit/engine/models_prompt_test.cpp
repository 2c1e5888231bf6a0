#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "backends/local/text/emphasis.h"
#include "backends/local/text/prompt_encoder.h"
#include "backends/local/weights/ldm_names.h"
#include "backends/local/weights/weight_files.h"
#include "tests/unit/engine/support/golden.h"

namespace gouache::local {
namespace {

void expectParts(std::string_view prompt, const std::vector<WeightedText>& expected) {
    const auto parts = parseEmphasis(prompt);
    ASSERT_EQ(parts.size(), expected.size()) << prompt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        EXPECT_EQ(parts[i].text, expected[i].text) << prompt;
        EXPECT_NEAR(parts[i].weight, expected[i].weight, 1e-9) << prompt;
        EXPECT_EQ(parts[i].chunkBreak, expected[i].chunkBreak) << prompt;
    }
}

WeightedText text(std::string words, double weight = 1) {
    return {std::move(words), weight, false};
}

WeightedText chunkBreak() {
    return {"", 1, true};
}

TEST(Emphasis, WeighsAsA1111Does) {
    expectParts("normal text", {text("normal text")});
    expectParts("an (important) word", {text("an "), text("important", 1.1), text(" word")});
    expectParts("(unbalanced", {text("unbalanced", 1.1)});
    expectParts("un[balanced", {text("un"), text("balanced", 1 / 1.1)});
    expectParts(R"(\(literal\])", {text("(literal]")});
    expectParts(R"(back\\slash \x end\)", {text(R"(back\slash x end)")});
    expectParts("(unnecessary)(parens)", {text("unnecessaryparens", 1.1)});
    expectParts("a (((house:1.3)) [on] a (hill:0.5), sun, (((sky))).",
                {text("a "), text("house", 1.573), text(" ", 1.1), text("on"), text(" a ", 1.1),
                 text("hill", 0.55), text(", sun, ", 1.1), text("sky", 1.4641), text(".", 1.1)});
    expectParts("(红苹果:1.5)，蓝色", {text("红苹果", 1.5), text("，蓝色")});
    expectParts("(a: +.5 ) (b:-1)", {text("a", 0.5), text(" "), text("b", -1)});
}

TEST(Emphasis, TakesWhatIsNoWeightAsText) {
    expectParts("time 12:30) ok", {text("time 12:30) ok")});
    expectParts("(a:b)", {text("a:b", 1.1)});
    expectParts("(a:1.2.3)", {text("a:1.2.3", 1.1)});
    expectParts("(a:nan) (b:inf) (c:1e3)",
                {text("a:nan", 1.1), text(" "), text("b:inf", 1.1), text(" "), text("c:1e3", 1.1)});
    expectParts(")]", {text(")]")});
    expectParts("", {});
    expectParts("()", {});
}

TEST(Emphasis, BreaksOnTheWordAlone) {
    expectParts("a BREAK b", {text("a"), chunkBreak(), text("b")});
    expectParts("BREAK", {chunkBreak()});
    expectParts("BREAKFAST aBREAK break", {text("BREAKFAST aBREAK break")});
    expectParts("(a BREAK b:1.5)", {text("a", 1.5), chunkBreak(), text("b", 1.5)});
    expectParts("a\nBREAK BREAK,b", {text("a"), chunkBreak(), chunkBreak(), text(",b")});
}

class Prompts : public testing::Test {
  protected:
    const std::filesystem::path folder_ = golden::modelsFolder() / "sd";
    std::shared_ptr<const ClipTokenizer> tokenizer_ =
        golden::valueOf(ClipTokenizer::fromFolder(folder_ / "tokenizer"));

    std::unique_ptr<ClipTextModel> model(at::ScalarType dtype = at::kFloat) {
        WeightStore store(
            "sd", golden::valueOf(openWeightFiles(folder_ / "text_encoder")), {at::kCPU, dtype},
            [](std::string_view name) { return std::optional(modernTextName(name)); });
        const auto config =
            golden::valueOf(readClipTextConfig(folder_ / "text_encoder" / "config.json"));
        auto text = golden::valueOf(ClipTextModel::load(config, store.root()));
        EXPECT_TRUE(store.finish().ok());
        text->prepare();
        return text;
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

TEST_F(Prompts, BothSidesGetTheSameLength) {
    const auto text = model();
    const auto pair = golden::valueOf(encodePrompts(*tokenizer_, *text, words(80), "ugly", 1));
    EXPECT_EQ(pair.conditional.sizes(), (std::vector<std::int64_t>{1, 154, 40}));
    EXPECT_EQ(pair.unconditional.sizes(), pair.conditional.sizes());
    const auto empty = golden::valueOf(encodePrompts(*tokenizer_, *text, "", "", 1));
    EXPECT_TRUE(at::equal(pair.unconditional.narrow(1, 77, 77), empty.conditional));
    // Each chunk on its own.
    const auto first = golden::valueOf(encodePrompts(*tokenizer_, *text, words(75), "", 1));
    EXPECT_TRUE(at::equal(pair.conditional.narrow(1, 0, 77), first.conditional));
}

TEST_F(Prompts, WeightsKeepTheMean) {
    const auto text = model();
    const auto plain = golden::valueOf(encodePrompts(*tokenizer_, *text, "red", "", 1)).conditional;
    const auto strong =
        golden::valueOf(encodePrompts(*tokenizer_, *text, "(red:1.5)", "", 1)).conditional;
    const auto count = static_cast<std::int64_t>(tokenizer_->tokenize("red").size());
    at::Tensor expected = plain.clone();
    expected.narrow(1, 1, count).mul_(1.5);
    expected.mul_(plain.mean() / expected.mean());
    golden::expectEqual(strong, expected);
    EXPECT_NEAR(strong.mean().item<double>(), plain.mean().item<double>(), 1e-6);
    const auto nothing =
        golden::valueOf(encodePrompts(*tokenizer_, *text, "(red:0)", "", 1)).conditional;
    EXPECT_TRUE(nothing.isfinite().all().item<bool>());
}

TEST_F(Prompts, RefuseEndlessText) {
    const auto text = model();
    const auto result = encodePrompts(*tokenizer_, *text, words(75 * 64 + 1), "", 1);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::ValueOutOfRange);
}

}  // namespace
}  // namespace gouache::local
