#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/paint/brush_stroke.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::hardBrush;

void apply(TiledImage& image, const TileDelta& delta) {
    delta.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
        EXPECT_TRUE(samePixels(image.tile(index), pair.before));
        image.setTile(index, pair.after);
    });
}

/// `points` painted on `base` as one stroke.
TiledImage stroked(const Brush& brush, BrushMode mode, TiledImage base,
                   const std::vector<StrokePoint>& points) {
    BrushStroke stroke(brush, mode, base);
    for (const StrokePoint& point : points) {
        apply(base, stroke.add(point));
    }
    apply(base, stroke.finish());
    return base;
}

TiledImage canvas(PixelFormat format = PixelFormat::Rgba8) {
    return TiledImage(PixelSize{300, 200}, format);
}

/// Sum of alpha (or of the mask), in whole pixels.
double coveredArea(const TiledImage& image) {
    const Image pixels = image.toImage();
    double sum = 0;
    for (int y = 0; y < pixels.height(); ++y) {
        for (int x = 0; x < pixels.width(); ++x) {
            sum += pixels.pixel(x, y)[pixels.channels() - 1];
        }
    }
    return sum / 255;
}

TEST(Brush, HardDabHasTheAreaOfItsDisc) {
    for (const double size : {1.0, 2.0, 3.5, 10.0, 64.0, 151.0}) {
        const TiledImage dab = stroked(hardBrush(size), BrushMode::Paint, canvas(), {{150, 100}});
        const double disc = std::numbers::pi * size * size / 4;
        EXPECT_NEAR(coveredArea(dab), disc, std::max(0.45, disc * 0.02)) << size;
    }
}

TEST(Brush, DabIsSymmetricAndAntialiased) {
    const Image dab = stroked(hardBrush(20), BrushMode::Paint, canvas(), {{64, 64}}).toImage();
    int partial = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const int alpha = dab.pixel(64 + x, 64 + y)[3];
            EXPECT_EQ(alpha, dab.pixel(63 - x, 64 + y)[3]);
            EXPECT_EQ(alpha, dab.pixel(64 + x, 63 - y)[3]);
            EXPECT_EQ(alpha, dab.pixel(64 + y, 64 + x)[3]);
            partial += alpha > 0 && alpha < 255 ? 1 : 0;
        }
    }
    EXPECT_GT(partial, 8);
    EXPECT_LT(partial, 30);
}

TEST(Brush, SoftEdgeFallsOffWithoutSteps) {
    Brush brush = hardBrush(100);
    brush.hardness = 0;
    const Image dab = stroked(brush, BrushMode::Paint, canvas(), {{150.5, 100.5}}).toImage();
    for (int x = 150; x < 202; ++x) {
        const int here = dab.pixel(x, 100)[3];
        const int next = dab.pixel(x + 1, 100)[3];
        EXPECT_GE(here, next);
        EXPECT_LE(here - next, 12);
    }
    EXPECT_GE(dab.pixel(150, 100)[3], 250);
    EXPECT_EQ(dab.pixel(202, 100)[3], 0);
}

TEST(Brush, SweptLineHasNoGapsAndItsWidth) {
    const Image line =
        stroked(hardBrush(10), BrushMode::Paint, canvas(), {{20, 30.5}, {280, 30.5}}).toImage();
    for (int x = 22; x < 278; ++x) {
        double column = 0;
        for (int y = 0; y < 200; ++y) {
            column += line.pixel(x, y)[3];
        }
        EXPECT_NEAR(column / 255, 10, 0.05) << x;
    }
}

TEST(Brush, LargeTipsCoverWholeTilesAsSmallOnesDo) {
    Brush brush = hardBrush(380);
    brush.opacity = 0.5;
    const Image swept =
        stroked(brush, BrushMode::Paint, canvas(), {{-40, 100}, {60, 100}, {75, 104}}).toImage();
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 300; ++x) {
            // Inside of both ends' circles, and outside of the last one's.
            const double first = std::hypot(x + 0.5 - 60, y + 0.5 - 100);
            const double last = std::hypot(x + 0.5 - 75, y + 0.5 - 104);
            if (first < 188 && last < 188) {
                ASSERT_EQ(swept.pixel(x, y)[3], 128) << x << ' ' << y;
            } else if (x > 80 && last > 192 && first > 192) {
                ASSERT_EQ(swept.pixel(x, y)[3], 0) << x << ' ' << y;
            }
        }
    }
}

TEST(Brush, SpacingMakesSeparateDabs) {
    Brush brush = hardBrush(10);
    brush.spacing = 2;
    const TiledImage dabs =
        stroked(brush, BrushMode::Paint, canvas(), {{20, 50}, {90, 50}, {140, 50}, {200, 50}});
    // Dabs at 20, 40 … 200.
    EXPECT_NEAR(coveredArea(dabs), 10 * std::numbers::pi * 25, 12);
    EXPECT_EQ(dabs.toImage().pixel(30, 50)[3], 0);
    EXPECT_EQ(dabs.toImage().pixel(40, 50)[3], 255);
}

TEST(Brush, CrossingItselfGetsNoDarker) {
    Brush brush = hardBrush(16);
    brush.opacity = 0.5;
    const TiledImage cross = stroked(brush, BrushMode::Paint, canvas(),
                                     {{50, 100}, {150, 100}, {100, 100}, {100, 50}, {100, 150}});
    const Image pixels = cross.toImage();
    int darkest = 0;
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 300; ++x) {
            darkest = std::max<int>(darkest, pixels.pixel(x, y)[3]);
        }
    }
    EXPECT_EQ(darkest, 128);
    EXPECT_EQ(pixels.pixel(100, 100)[3], 128);
    const std::uint8_t color[] = {200, 100, 50};
    EXPECT_TRUE(std::equal(color, color + 3, pixels.pixel(100, 100)));
}

TEST(Brush, PaintsOverOpaquePixelsAndKeepsThemOpaque) {
    const TiledImage base = TiledImage::fromImage(testing::filledImage({300, 200}, 0, 0, 200));
    Brush brush = hardBrush(16);
    brush.opacity = 0.5;
    const Image painted = stroked(brush, BrushMode::Paint, base, {{100, 100}}).toImage();
    EXPECT_EQ(painted.pixel(100, 100)[0], 100);
    EXPECT_EQ(painted.pixel(100, 100)[1], 50);
    EXPECT_EQ(painted.pixel(100, 100)[2], 125);
    EXPECT_EQ(painted.pixel(100, 100)[3], 255);
    EXPECT_EQ(painted.pixel(140, 100)[2], 200);
}

TEST(Brush, EraserRemovesAndLeavesTheRest) {
    const TiledImage base = TiledImage::fromImage(testing::filledImage({300, 200}, 9, 8, 7));
    const TiledImage erased = stroked(hardBrush(20), BrushMode::Erase, base, {{100, 100}});
    EXPECT_NEAR(300 * 200 - coveredArea(erased), std::numbers::pi * 100, 4);
    EXPECT_EQ(erased.toImage().pixel(100, 100)[3], 0);
    const TiledImage empty = stroked(hardBrush(20), BrushMode::Erase, canvas(), {{100, 100}});
    EXPECT_EQ(empty.byteCount(), 0U);
}

TEST(Brush, PaintsAndErasesMasks) {
    Brush white = hardBrush(20);
    white.color = {255, 255, 255};
    const TiledImage mask =
        stroked(white, BrushMode::Paint, canvas(PixelFormat::Gray8), {{100, 100}});
    EXPECT_EQ(*mask.toImage().pixel(100, 100), 255);
    Brush half = hardBrush(20);
    half.opacity = 0.5;
    const TiledImage less = stroked(half, BrushMode::Erase, mask, {{100, 100}});
    EXPECT_EQ(*less.toImage().pixel(100, 100), 128);
    // Grey paint hides a part.
    Brush gray = hardBrush(20);
    gray.color = {100, 100, 100};
    const TiledImage darker = stroked(gray, BrushMode::Paint, mask, {{100, 100}});
    EXPECT_EQ(*darker.toImage().pixel(100, 100), 100);
}

TEST(Brush, PressureChangesSizeAndOpacity) {
    Brush brush = hardBrush(40);
    brush.sizeDynamic.pressure = true;
    const TiledImage small = stroked(brush, BrushMode::Paint, canvas(), {{100, 100, 0.5}});
    EXPECT_NEAR(coveredArea(small), std::numbers::pi * 100, 6);
    brush.sizeDynamic.pressure = false;
    brush.opacityDynamic.pressure = true;
    const TiledImage faint = stroked(brush, BrushMode::Paint, canvas(), {{100, 100, 0.25}});
    EXPECT_EQ(faint.toImage().pixel(100, 100)[3], 64);
}

TEST(Brush, FastStrokeIsRound) {
    // Eight points on a circle. The curve touches the chords in their middles, at radius 73.9, and
    // passes the corners at radius 74.1: a circle, where straight lines would reach from 73.9
    // to 80.
    std::vector<StrokePoint> points;
    for (int i = 0; i <= 8; ++i) {
        const double angle = i * std::numbers::pi / 4;
        points.push_back({150 + 80 * std::cos(angle), 100 + 80 * std::sin(angle)});
    }
    const Image ring = stroked(hardBrush(4), BrushMode::Paint, canvas(), points).toImage();
    for (double angle = 0.4; angle < 5.8; angle += 0.05) {
        const auto alphaAt = [&](double radius) {
            return ring.pixel(static_cast<int>(150 + radius * std::cos(angle)),
                              static_cast<int>(100 + radius * std::sin(angle)))[3];
        };
        EXPECT_EQ(alphaAt(74), 255) << angle;
        EXPECT_EQ(alphaAt(78), 0) << angle;
        EXPECT_EQ(alphaAt(70), 0) << angle;
    }
}

TEST(Brush, NothingOutsideTheCanvasOrWithoutNumbers) {
    const TiledImage outside =
        stroked(hardBrush(20), BrushMode::Paint, canvas(),
                {{-500, -500}, {1e12, 50}, {NAN, 3}, {5, INFINITY}, {-1e12, -50}});
    EXPECT_EQ(outside.size(), (PixelSize{300, 200}));
    Brush dotted = hardBrush(1);
    dotted.spacing = 0.1;
    EXPECT_GT(coveredArea(stroked(dotted, BrushMode::Paint, canvas(), {{-1e300, 50}, {1e300, 50}})),
              0);
    Brush strange = hardBrush(NAN);
    strange.hardness = -3;
    strange.opacity = 7;
    const TiledImage dab = stroked(strange, BrushMode::Paint, canvas(), {{100.5, 100.5}});
    EXPECT_GT(coveredArea(dab), 0);
    EXPECT_LT(coveredArea(dab), 4);
}

RC_GTEST_PROP(Brush, DeltasAreTightAndCountOnlyWhatTheyChange, ()) {
    const auto format = *rc::gen::element(PixelFormat::Gray8, PixelFormat::Rgba8);
    const auto mode = *rc::gen::element(BrushMode::Paint, BrushMode::Erase);
    Brush brush = hardBrush(*rc::gen::inRange(1, 120));
    brush.hardness = *rc::gen::inRange(0, 11) / 10.0;
    brush.opacity = *rc::gen::inRange(1, 11) / 10.0;
    brush.spacing = *rc::gen::element(0.0, 0.0, 0.1, 1.5);
    const TiledImage base = TiledImage::fromImage(testing::noiseImage({300, 200}, format, 11));
    TiledImage image = base;
    BrushStroke stroke(brush, mode, base);
    TileDelta whole;
    const int points = *rc::gen::inRange(1, 12);
    for (int i = 0; i <= points; ++i) {
        const StrokePoint point{*rc::gen::inRange(-200, 3200) / 10.0,
                                *rc::gen::inRange(-200, 2200) / 10.0, 1};
        const TileDelta delta = i == points  ? stroke.finish()
                                : i % 4 == 3 ? stroke.addLine(point)
                                             : stroke.add(point);
        const Image before = image.toImage();
        apply(image, delta);
        const Image after = image.toImage();
        std::vector<PixelRect> areas = delta.areas();
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                const bool same = std::equal(
                    before.pixel(x, y), before.pixel(x, y) + before.channels(), after.pixel(x, y));
                RC_ASSERT(same || std::ranges::any_of(areas, [&](const PixelRect& area) {
                              return area.contains({x, y});
                          }));
            }
        }
        whole.append(delta);
    }
    TiledImage undone = image;
    whole.forEach(
        [&](TileIndex index, const TileDelta::Pair& pair) { undone.setTile(index, pair.before); });
    RC_ASSERT(undone == base);
}

}  // namespace
}  // namespace gouache
