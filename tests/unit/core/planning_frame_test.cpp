#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/planning/frame.h"
#include "core/planning/resolution.h"
#include "core/planning/start_step.h"

namespace gouache {
namespace {

const ModelDefaults kSmall{{256, 256}, 8, 20, 3.0};
const ModelDefaults kSd15{{512, 512}, 8, 20, 7.0};
const ModelDefaults kXl{{1024, 1024}, 8, 30, 7.0};

TEST(Frame, EdgesSnapToTheGridOrTheCanvas) {
    EXPECT_EQ(snappedFrame({3, 5, 250, 130}, {512, 512}, 8), (PixelRect{0, 8, 256, 128}));
    // 501 is nearer to the canvas's edge than to the grid's line at 504.
    EXPECT_EQ(snappedFrame({0, 0, 501, 64}, {500, 500}, 8).width, 500);
    EXPECT_EQ(snappedFrame({-61, 0, 200, 64}, {512, 512}, 8).x, -64);
    EXPECT_EQ(snappedFrame({10, 10, 3, 3}, {512, 512}, 8).size(), (PixelSize{64, 64}));
}

TEST(Frame, MovesKeepTheSizeAndMeetEdges) {
    EXPECT_EQ(movedFrame({13, -13, 256, 192}, {512, 512}, 8), (PixelRect{16, -16, 256, 192}));
    EXPECT_EQ(movedFrame({243, 0, 256, 256}, {500, 500}, 8).x, 244);
}

TEST(Frame, AspectsKeepTheAreaAndTheGrid) {
    for (const PixelSize aspect : aspectPresets()) {
        const PixelSize size = sizeOfAspect(aspect, 512 * 512, 8);
        EXPECT_EQ(size.width % 8, 0);
        EXPECT_EQ(size.height % 8, 0);
        EXPECT_NEAR(double(size.area()) / (512 * 512), 1, 0.03);
        EXPECT_NEAR(double(size.width) / size.height, double(aspect.width) / aspect.height, 0.06);
    }
}

TEST(Frame, ResizedAboutItsMiddleStaysInTheCanvas) {
    EXPECT_EQ(resizedFrame({0, 0, 128, 128}, {256, 64}, {512, 512}), (PixelRect{0, 32, 256, 64}));
    EXPECT_EQ(resizedFrame({192, 192, 128, 128}, {256, 256}, {512, 512}),
              (PixelRect{128, 128, 256, 256}));
    // One that reaches out of it does on.
    EXPECT_EQ(resizedFrame({-64, 0, 128, 128}, {256, 128}, {512, 512}).x, -128);
}

TEST(Frame, TheLargestOfAShapeIsInTheMiddle) {
    EXPECT_EQ(centeredArea({256, 256}, {400, 200}), (PixelRect{100, 0, 200, 200}));
    EXPECT_EQ(centeredArea({}, {400, 200}), (PixelRect{0, 0, 400, 200}));
}

TEST(ResolutionTest, KnownModelsHaveTheirRanges) {
    EXPECT_EQ(resolutionRange(kSd15).leastSide, 512);
    EXPECT_EQ(resolutionRange(kSd15).mostSide, 768);
    EXPECT_EQ(resolutionRange(kXl).leastSide, 640);
    EXPECT_EQ(resolutionRange(kXl).mostSide, 1280);
}

TEST(ResolutionTest, ASmallPartIsMadeLarger) {
    EXPECT_EQ(resolutionFor({128, 128}, kSd15).first, (PixelSize{512, 512}));
    EXPECT_FALSE(resolutionFor({128, 128}, kSd15).twoPasses);
    EXPECT_EQ(resolutionFor({512, 512}, kSd15).first, (PixelSize{512, 512}));
}

TEST(ResolutionTest, ALargePartIsMadeInTwoPasses) {
    const Resolution large = resolutionFor({1024, 1024}, kSd15);
    EXPECT_TRUE(large.twoPasses);
    EXPECT_LE(large.first.area(), 400'000);
    EXPECT_EQ(large.second, (PixelSize{1024, 1024}));
    EXPECT_FALSE(resolutionFor({1024, 1024}, kSd15, false).twoPasses);
    // As large as the second pass may be; the rest is scaled.
    const Resolution huge = resolutionFor({8192, 8192}, kSd15);
    EXPECT_TRUE(huge.twoPasses);
    EXPECT_LE(huge.second.area(), 4 * resolutionRange(kSd15).mostArea * 11 / 10);
}

TEST(ResolutionTest, AnySizeGivesOneThatTheModelCanMake) {
    std::mt19937 random(5);
    for (const ModelDefaults& model : {kSmall, kSd15, kXl, ModelDefaults{{768, 768}, 64, 20, 7}}) {
        for (int i = 0; i < 400; ++i) {
            const PixelSize target{1 + static_cast<int>(random() % 6000),
                                   1 + static_cast<int>(random() % 6000)};
            const Resolution made = resolutionFor(target, model);
            const std::int64_t most = resolutionRange(model).mostArea;
            for (const PixelSize size : {made.first, made.second}) {
                EXPECT_EQ(size.width % model.sizeMultiple, 0);
                EXPECT_EQ(size.height % model.sizeMultiple, 0);
                EXPECT_GE(std::min(size.width, size.height), 64);
            }
            const double shape = double(target.width) / target.height;
            if (shape > 0.25 && shape < 4) {
                EXPECT_LE(double(made.first.area()), 1.3 * double(most));
                EXPECT_LE(double(made.second.area()), 4.6 * double(most));
                EXPECT_NEAR(std::log(double(made.first.width) / made.first.height), std::log(shape),
                            0.35);
            }
        }
    }
}

TEST(StartStep, AWeakChangeGetsMoreSteps) {
    EXPECT_EQ(stepsFor(20, 1.0, 4).total, 20);
    EXPECT_EQ(stepsFor(20, 0.6, 4).total, 20);
    EXPECT_EQ(stepsFor(20, 0.6, 4).taken, 12);
    EXPECT_EQ(stepsFor(10, 0.7, 4).taken, 7);
    EXPECT_EQ(stepsFor(20, 0.1, 4).total, 40);
    EXPECT_EQ(stepsFor(20, 0.1, 4).taken, 4);
    EXPECT_EQ(stepsFor(6, 0.3, 4).total, 14);
    EXPECT_EQ(stepsFor(2, 1.0, 4).total, 2);
    EXPECT_EQ(stepsFor(20, 0, 4).taken, 0);
    EXPECT_LE(stepsFor(20, 0.0001, 4).total, 1000);
}

TEST(StartStep, EveryStrengthTakesAtLeastTheLeast) {
    for (int steps = 1; steps <= 60; ++steps) {
        for (int percent = 1; percent <= 100; ++percent) {
            const StepCount count = stepsFor(steps, percent / 100.0, 4);
            EXPECT_GE(count.taken, std::min(4, steps));
            EXPECT_LE(count.taken, count.total);
            EXPECT_GE(count.total, steps);
        }
    }
}

}  // namespace
}  // namespace gouache
