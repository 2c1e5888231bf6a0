#include "core/commands/accept_result.h"

#include <gtest/gtest.h>

#include "core/commands/add_control_layer.h"
#include "core/commands/set_frame.h"
#include "core/commands/set_layer_lock.h"
#include "core/document/composite.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::filledImage;
using testing::noiseImage;
using testing::shared;

class AcceptResultTest : public ::testing::Test {
  protected:
    std::unique_ptr<Document> document_ = Document::standard({100, 80});

    void SetUp() override {
        ASSERT_TRUE(accept(shared(noiseImage({100, 80}, PixelFormat::Rgba8, 1)), {0, 0},
                           AcceptResult::Mode::Layer));
    }
    bool accept(ImagePtr image, PixelPoint at, AcceptResult::Mode mode) {
        return document_
            ->execute(std::make_unique<AcceptResult>(document_->newLayerId(), std::move(image), at,
                                                     "result", mode))
            .ok();
    }
    /// Undo brings every bit back, redo does it again.
    void expectReversible(const DocumentState& before) {
        const DocumentState after = document_->state();
        ASSERT_FALSE(before == after);
        document_->undo();
        EXPECT_TRUE(document_->state() == before);
        document_->redo();
        EXPECT_TRUE(document_->state() == after);
        document_->undo();
        EXPECT_TRUE(document_->state() == before);
        document_->redo();
    }
};

TEST_F(AcceptResultTest, BecomesALayer) {
    const DocumentState before = document_->state();
    ASSERT_TRUE(accept(shared(filledImage({30, 20}, 9, 8, 7)), {10, 5}, AcceptResult::Mode::Layer));
    EXPECT_EQ(document_->layers().size(), before.layers.size() + 1);
    EXPECT_EQ(document_->active()->name, "result");
    EXPECT_EQ(mergedPicture(*document_).pixel(12, 6)[0], 9);
    expectReversible(before);
}

TEST_F(AcceptResultTest, IsPaintedIntoTheTopmostPictureLayer) {
    const DocumentState before = document_->state();
    const Image half = filledImage({70, 20}, 200, 100, 50, 128);
    ASSERT_TRUE(accept(shared(half), {10, 5}, AcceptResult::Mode::Merged));
    EXPECT_EQ(document_->layers().size(), before.layers.size());
    const Layer& target = document_->layers()[1];
    EXPECT_FALSE(target.pixels == before.layers[1].pixels);
    expectReversible(before);
}

TEST_F(AcceptResultTest, MergedLooksAsTheLayerWould) {
    const Image half = noiseImage({64, 64}, PixelFormat::Rgba8, 7);
    ASSERT_TRUE(accept(shared(half), {13, 5}, AcceptResult::Mode::Layer));
    const Image layered = mergedPicture(*document_);
    document_->undo();
    ASSERT_TRUE(accept(shared(half), {13, 5}, AcceptResult::Mode::Merged));
    EXPECT_EQ(mergedPicture(*document_), layered);
}

TEST_F(AcceptResultTest, TheCanvasGrowsToHoldIt) {
    ASSERT_TRUE(document_->execute(std::make_unique<SetFrame>(PixelRect{-20, -10, 90, 64})).ok());
    const DocumentState before = document_->state();
    const Image below = mergedPicture(*document_);
    for (const auto mode : {AcceptResult::Mode::Layer, AcceptResult::Mode::Merged}) {
        ASSERT_TRUE(accept(shared(filledImage({150, 60}, 1, 2, 3)), {-20, -10}, mode));
        EXPECT_EQ(document_->size(), (PixelSize{150, 90}));
        EXPECT_EQ(document_->frame(), (PixelRect{0, 0, 90, 64}));
        const Image picture = mergedPicture(*document_);
        EXPECT_EQ(picture.pixel(0, 0)[2], 3);
        EXPECT_EQ(picture.pixel(149, 59)[2], 3);
        EXPECT_EQ(picture.pixel(149, 89)[3], 0);
        EXPECT_EQ(picture.pixel(50, 70)[0], below.pixel(30, 60)[0]);
        expectReversible(before);
        document_->undo();
    }
}

TEST_F(AcceptResultTest, LockedLayersAreLeftAlone) {
    for (const Layer& layer :
         std::vector<Layer>(document_->layers().begin(), document_->layers().end())) {
        ASSERT_TRUE(document_->execute(std::make_unique<SetLayerLock>(layer.id, true)).ok());
    }
    const DocumentState before = document_->state();
    ASSERT_TRUE(accept(shared(filledImage({30, 20}, 9, 8, 7)), {0, 0}, AcceptResult::Mode::Merged));
    EXPECT_EQ(document_->layers().size(), before.layers.size() + 1);
    expectReversible(before);
}

TEST_F(AcceptResultTest, AControlLayerComesWithPictureAndSettings) {
    const DocumentState before = document_->state();
    ControlSettings settings;
    settings.preprocessor = "canny";
    settings.weight = 0.7;
    const LayerId id = document_->newLayerId();
    ASSERT_TRUE(
        document_
            ->execute(std::make_unique<AddControlLayer>(
                id, settings, shared(filledImage({30, 20}, 9, 8, 7)), PixelPoint{5, 5}, "Edges"))
            .ok());
    EXPECT_EQ(document_->state().active, id);
    EXPECT_EQ(*document_->layer(id)->control, settings);
    EXPECT_EQ(document_->layer(id)->opacity, 0);  // it does not cover the picture
    EXPECT_EQ(document_->layer(id)->pixels.contentBounds(), (PixelRect{5, 5, 30, 20}));
    expectReversible(before);
    settings.start = 0.9;
    settings.end = 0.2;
    EXPECT_FALSE(document_
                     ->execute(std::make_unique<AddControlLayer>(
                         document_->newLayerId(), settings, shared(filledImage({30, 20}, 9, 8, 7)),
                         PixelPoint{}))
                     .ok());
}

TEST_F(AcceptResultTest, RefusesWhatCannotBe) {
    EXPECT_FALSE(accept(nullptr, {0, 0}, AcceptResult::Mode::Layer));
    EXPECT_FALSE(
        accept(shared(filledImage({30, 20}, 9, 8, 7)), {-40'000, 0}, AcceptResult::Mode::Layer));
    EXPECT_EQ(document_->size(), (PixelSize{100, 80}));
}

}  // namespace
}  // namespace gouache
