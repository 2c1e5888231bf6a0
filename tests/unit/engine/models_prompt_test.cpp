#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "backends/local/text/prompt_encoder.h"
#include "backends/local/weights/ldm_names.h"
#include "backends/local/weights/weight_files.h"
#include "tests/unit/engine/support/golden.h"

namespace gouache::local {
namespace {

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

    /// A text of `count` tokens, none of them a comma.
    static std::string words(int count) {
        std::string prompt;
        for (int i = 0; i < count; ++i) {
            prompt += "! ";
        }
        return prompt;
    }
};

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
