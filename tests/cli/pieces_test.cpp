#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "app/cli/generate/control_argument.h"
#include "app/cli/generate/lora_argument.h"
#include "app/cli/generate/progress_line.h"
#include "app/cli/generate/region_argument.h"
#include "app/cli/text_table.h"

namespace gouache::cli {
namespace {

TEST(ControlArgument, takesItsNumbersFromTheBack) {
    const auto all = parseControlArgument("sketch:strokes.png:0.8:0.1:0.9");
    ASSERT_TRUE(all.ok());
    EXPECT_EQ(all->model, "sketch");
    EXPECT_EQ(all->file, "strokes.png");
    EXPECT_EQ(all->weight, 0.8);
    EXPECT_EQ(all->start, 0.1);
    EXPECT_EQ(all->end, 0.9);
    const auto weight = parseControlArgument("sketch:strokes.png:2");
    EXPECT_EQ(weight->weight, 2);
    EXPECT_EQ(weight->end, 1);
    const auto colon = parseControlArgument("sketch:a:b.png");
    EXPECT_EQ(colon->file, "a:b.png");
    EXPECT_EQ(colon->weight, 1);
}

TEST(ControlArgument, refusesWhatNamesNoFile) {
    for (const char* text : {"", "sketch", "sketch:", ":a.png"}) {
        EXPECT_FALSE(parseControlArgument(text).ok()) << text;
    }
}

TEST(LoraArgument, takesItsNumbersFromTheBack) {
    const auto plain = parseLoraArgument("detail");
    ASSERT_TRUE(plain.ok());
    EXPECT_EQ(*plain, (LoraUse{"detail", 1}));
    EXPECT_EQ(*parseLoraArgument("detail:0.8"), (LoraUse{"detail", 0.8}));
    EXPECT_EQ(*parseLoraArgument("org/detail:-1:0.5"), (LoraUse{"org/detail", -1, 0.5}));
    EXPECT_EQ(*parseLoraArgument("a:b.safetensors:2"), (LoraUse{"a:b.safetensors", 2}));
    for (const char* text : {"", ":1", "a::1"}) {
        EXPECT_FALSE(parseLoraArgument(text).ok()) << text;
    }
}

TEST(RegionArgument, isAFileAndAPrompt) {
    const auto region = parseRegionArgument("left.png:a cat: black, (fat:1.2)");
    ASSERT_TRUE(region.ok());
    EXPECT_EQ(region->mask, "left.png");
    EXPECT_EQ(region->prompt, "a cat: black, (fat:1.2)");
    EXPECT_EQ(parseRegionArgument("left.png:")->prompt, "");
    EXPECT_FALSE(parseRegionArgument("left.png").ok());
    EXPECT_FALSE(parseRegionArgument(":a cat").ok());
}

TEST(ProgressLine, fitsTheTerminalAndTellsTheTimeLeft) {
    const StepProgress progress{JobStage::Denoising, 1, 1, 10, 20, 2.0};
    // 10 steps of this picture and 20 of each of the two after it.
    const std::string line = progressLine(progress, 4, 100);
    EXPECT_NE(line.find("Picture 2 of 4"), std::string::npos) << line;
    EXPECT_NE(line.find("[################----------------]"), std::string::npos) << line;
    EXPECT_NE(line.find("10/20 steps"), std::string::npos) << line;
    EXPECT_NE(line.find("2.00 it/s"), std::string::npos) << line;
    EXPECT_NE(line.find("25 s left"), std::string::npos) << line;
    for (int columns = 0; columns < 100; ++columns) {
        EXPECT_LE(progressLine(progress, 4, columns).size(),
                  static_cast<std::size_t>(std::max(0, columns)));
    }
}

TEST(ProgressLine, saysWhatComesBeforeTheSteps) {
    EXPECT_EQ(progressLine({JobStage::LoadingModel, 0, 1, 0, 20, 0}, 1, 80), "Loading the model");
    EXPECT_EQ(progressLine({JobStage::Decoding, 0, 1, 20, 20, 3}, 1, 80), "Decoding");
}

TEST(DurationText, growsItsUnits) {
    EXPECT_EQ(durationText(0.44), "0.4 s");
    EXPECT_EQ(durationText(12.4), "12 s");
    EXPECT_EQ(durationText(185), "3 min 5 s");
    EXPECT_EQ(durationText(4800), "1 h 20 min");
}

TEST(TextTable, alignsWideTextAndDisarmsControls) {
    std::ostringstream out;
    printTable(out, {{"苹果", "a"}, {"x\x1b[2J", "b"}});
    EXPECT_EQ(out.str(), "苹果   a\nx?[2J  b\n");
}

}  // namespace
}  // namespace gouache::cli
