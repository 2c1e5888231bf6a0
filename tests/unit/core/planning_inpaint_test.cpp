#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "core/planning/colour_match.h"
#include "core/planning/context_area.h"
#include "core/planning/harmonic_fill.h"
#include "core/planning/inpaint_fill.h"
#include "core/planning/mask_edge.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::noiseImage;

Image maskWith(PixelSize size, const PixelRect& part) {
    Image mask(size, PixelFormat::Gray8);
    for (int y = part.y; y < part.bottom(); ++y) {
        std::fill_n(mask.pixel(part.x, y), part.width, std::uint8_t{255});
    }
    return mask;
}

/// Distance of a pixel from the rectangle; 0 inside.
double distanceFrom(const PixelRect& part, int x, int y) {
    const int dx = std::max({part.x - x, x - (part.right() - 1), 0});
    const int dy = std::max({part.y - y, y - (part.bottom() - 1), 0});
    return std::hypot(dx, dy);
}

TEST(MaskEdgeTest, NumbersFollowSizeAndStrength) {
    const MaskEdge small = maskEdge({100, 100}, 1, Intent::Fill);
    EXPECT_EQ(small.feather, 32);  // a tenth of the diagonal would be 14
    EXPECT_EQ(small.grow, 20);
    EXPECT_EQ(small.blend, 25);
    EXPECT_EQ(small.padding, 32 + 4 + 8);
    EXPECT_EQ(maskEdge({600, 800}, 1, Intent::Fill).feather, 100);
    EXPECT_EQ(maskEdge({600, 800}, 0.5, Intent::Refine).feather, 50);
    EXPECT_EQ(maskEdge({600, 800}, 1, Intent::ReplaceBackground).feather, 10);
    EXPECT_EQ(maskEdge({600, 800}, 1, Intent::Fill, {.grow = 3, .feather = 7}).grow, 3);
    EXPECT_EQ(maskEdge({600, 800}, 1, Intent::Fill, {.grow = 3, .feather = 7}).feather, 7);
}

TEST(MaskEdgeTest, MasksAreOpaqueInsideAndEmptyBeyondTheirReach) {
    const PixelRect part{90, 70, 80, 60};
    const Image mark = maskWith({260, 200}, part);
    for (const double strength : {1.0, 0.6, 0.2}) {
        const MaskEdge edge = maskEdge(part.size(), strength, Intent::Fill);
        const Image denoise = denoiseMask(mark, edge);
        const Image paste = pasteMask(mark, edge);
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 260; ++x) {
                const double distance = distanceFrom(part, x, y);
                if (distance == 0) {
                    ASSERT_EQ(*denoise.pixel(x, y), 255);
                    ASSERT_EQ(*paste.pixel(x, y), 255);
                }
                if (distance > edge.reach()) {
                    ASSERT_EQ(*paste.pixel(x, y), 0) << x << ' ' << y;
                }
                if (distance > edge.grow + edge.feather / 2.0 + 1) {
                    ASSERT_EQ(*denoise.pixel(x, y), 0);
                }
                // What is shown was made anew, at least half.
                if (*paste.pixel(x, y) > 128) {
                    ASSERT_GT(*denoise.pixel(x, y), 100) << distance;
                }
            }
        }
    }
}

TEST(MaskEdgeTest, TheRampFallsEvenly) {
    const PixelRect part{0, 0, 100, 100};
    const Image mark = maskWith({200, 100}, part);
    const MaskEdge edge = maskEdge({100, 100}, 1, Intent::Fill);
    const Image paste = pasteMask(mark, edge);
    for (int x = 100; x < 199; ++x) {
        EXPECT_GE(*paste.pixel(x, 50), *paste.pixel(x + 1, 50));
        EXPECT_LE(*paste.pixel(x, 50) - *paste.pixel(x + 1, 50), 40);
    }
}

TEST(ContextAreaTest, FullStrengthSeesWideAndWeakChangesSeeTheMark) {
    const ModelDefaults model{{512, 512}, 8, 20, 7};
    const PixelRect canvas{0, 0, 2000, 1500};
    const PixelRect mark{900, 700, 100, 60};
    const MaskEdge edge = maskEdge(mark.size(), 1, Intent::Fill);
    const PixelRect wide = contextArea(mark, canvas, 1, edge, model);
    EXPECT_EQ(wide.size(), (PixelSize{512, 512}));
    EXPECT_EQ(intersected(wide, mark), mark);
    const PixelRect narrow = contextArea(mark, canvas, 0.5, edge, model);
    EXPECT_LT(narrow.size().area(), wide.size().area());
    EXPECT_EQ(intersected(narrow, mark), mark);
}

TEST(ContextAreaTest, StaysInTheBoundsAndHoldsTheMark) {
    const ModelDefaults model{{256, 256}, 8, 20, 7};
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        const PixelRect bounds{-static_cast<int>(random() % 300), -static_cast<int>(random() % 300),
                               40 + static_cast<int>(random() % 2000),
                               40 + static_cast<int>(random() % 2000)};
        PixelRect mark{bounds.x + static_cast<int>(random() % bounds.width),
                       bounds.y + static_cast<int>(random() % bounds.height), 0, 0};
        mark.width = 1 + static_cast<int>(random() % (bounds.right() - mark.x));
        mark.height = 1 + static_cast<int>(random() % (bounds.bottom() - mark.y));
        for (const double strength : {1.0, 0.4}) {
            const PixelRect area = contextArea(
                mark, bounds, strength, maskEdge(mark.size(), strength, Intent::Fill), model);
            EXPECT_EQ(intersected(area, bounds), area);
            EXPECT_EQ(intersected(area, mark), mark);
        }
    }
}

TEST(HarmonicFill, IsTheMeanValueSolution) {
    // Between two flat sides the solution is a ramp.
    Image picture(PixelSize{64, 32}, PixelFormat::Rgb8);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 64; ++x) {
            std::fill_n(picture.pixel(x, y), 3, static_cast<std::uint8_t>(x < 32 ? 40 : 220));
        }
    }
    const Image filledPicture = harmonicFill(picture, maskWith({64, 32}, {8, 0, 48, 32}));
    for (int x = 8; x < 56; ++x) {
        EXPECT_NEAR(filledPicture.pixel(x, 16)[0], 40 + 180.0 * (x - 7) / 49, 9) << x;
    }
    EXPECT_EQ(filledPicture.pixel(7, 16)[0], 40);
    EXPECT_EQ(filledPicture.pixel(56, 16)[0], 220);
}

TEST(InpaintFillTest, NothingOfWhatIsMarkedIsLeftAndNothingElseChanges) {
    Image picture(PixelSize{120, 90}, PixelFormat::Rgb8);
    std::ranges::fill(picture.bytes(), std::uint8_t{200});
    const PixelRect part{40, 30, 40, 30};
    for (int y = part.y; y < part.bottom(); ++y) {
        for (int x = part.x; x < part.right(); ++x) {
            picture.pixel(x, y)[0] = 0;
        }
    }
    const Image mask = maskWith(picture.size(), part);
    for (const FillMode mode : allFillModes()) {
        const Image made = filled(picture, mask, mode);
        ASSERT_EQ(made.size(), picture.size());
        const bool keeps = mode == FillMode::Original || mode == FillMode::Noise;
        const int wanted = keeps                                                  ? 0
                           : mode == FillMode::Neutral || mode == FillMode::Plain ? 128
                                                                                  : 200;
        EXPECT_NEAR(made.pixel(60, 45)[0], wanted, 1) << nameOf(mode);
        EXPECT_EQ(made.pixel(5, 5)[0], 200) << nameOf(mode);
        if (mode == FillMode::Plain || mode == FillMode::Continue) {
            EXPECT_EQ(made.pixel(39, 45)[0], 200) << nameOf(mode);
        }
    }
}

TEST(InpaintFillTest, AllMaskedBecomesGrey) {
    const Image picture = converted(noiseImage({33, 17}, PixelFormat::Rgb8, 3), PixelFormat::Rgb8);
    const Image made =
        filled(picture, maskWith(picture.size(), {0, 0, 33, 17}), FillMode::Continue);
    EXPECT_EQ(made.pixel(16, 8)[1], 128);
    EXPECT_TRUE(harmonicFill(Image(), Image()).empty());
}

TEST(InpaintFillTest, NamesComeBack) {
    for (const FillMode mode : allFillModes()) {
        EXPECT_EQ(fillModeFromName(nameOf(mode)), mode);
    }
    for (const Intent intent : allIntents()) {
        EXPECT_EQ(intentFromName(nameOf(intent)), intent);
    }
    EXPECT_FALSE(fillModeFromName("lama"));
}

TEST(ColourMatch, FindsTheShiftThatTheModelMade) {
    Image before(PixelSize{160, 120}, PixelFormat::Rgb8);
    for (int y = 0; y < 120; ++y) {
        for (int x = 0; x < 160; ++x) {
            before.pixel(x, y)[0] = static_cast<std::uint8_t>(60 + x);
            before.pixel(x, y)[1] = static_cast<std::uint8_t>(40 + y);
            before.pixel(x, y)[2] = static_cast<std::uint8_t>(90 + (x + y) / 4);
        }
    }
    const Image mask = maskWith(before.size(), {60, 40, 50, 50});
    Image made = before;
    std::mt19937 random(2);
    for (std::size_t i = 0; i < made.bytes().size(); ++i) {
        const double noise = static_cast<double>(random() % 7) - 3;
        made.bytes()[i] = static_cast<std::uint8_t>(
            std::clamp(before.bytes()[i] * 0.85 + 22 + noise + 0.5, 0.0, 255.0));
    }
    for (int y = 40; y < 90; ++y) {
        std::fill_n(made.pixel(60, y), 150, std::uint8_t{10});  // what was made must not count
    }
    const ColourShift shift = colourShift(made, before, mask);
    for (std::size_t c = 0; c < 3; ++c) {
        EXPECT_NEAR(shift.gain[c], 1 / 0.85, 0.03);
    }
    apply(shift, made);
    double difference = 0;
    for (int x = 0; x < 160; ++x) {
        difference += made.pixel(x, 10)[0] - before.pixel(x, 10)[0];
    }
    EXPECT_NEAR(difference / 160, 0, 1);
}

TEST(ColourMatch, LostDetailIsNoLossOfContrast) {
    // A model that smooths the surroundings must not have what it made stretched.
    Image before(PixelSize{128, 128}, PixelFormat::Rgb8);
    Image made(before.size(), PixelFormat::Rgb8);
    std::mt19937 random(9);
    for (int y = 0; y < 128; ++y) {
        for (int x = 0; x < 128; ++x) {
            const int base = 60 + x;
            const int detail = static_cast<int>(random() % 61) - 30;
            std::fill_n(before.pixel(x, y), 3, static_cast<std::uint8_t>(base + detail));
            std::fill_n(made.pixel(x, y), 3, static_cast<std::uint8_t>(base));
        }
    }
    const ColourShift shift = colourShift(made, before, maskWith(before.size(), {50, 50, 20, 20}));
    EXPECT_NEAR(shift.gain[0], 1, 0.03);
}

TEST(ColourMatch, WithoutSurroundingsNothingIsShifted) {
    const Image picture = converted(noiseImage({64, 64}, PixelFormat::Rgb8, 1), PixelFormat::Rgb8);
    EXPECT_TRUE(colourShift(picture, picture, maskWith({64, 64}, {0, 0, 64, 64})).isNone());
    EXPECT_TRUE(colourShift(picture, picture, Image()).isNone());
}

}  // namespace
}  // namespace gouache
