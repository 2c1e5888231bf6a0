#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "core/paint/brush_preset.h"
#include "core/paint/brush_stroke.h"
#include "core/paint/clone_rows.h"
#include "core/paint/paper_grain.h"
#include "core/paint/smudge_stroke.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::hardBrush;

constexpr PixelSize kSize{300, 200};

void apply(TiledImage& image, const TileDelta& delta) {
    delta.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
        EXPECT_TRUE(samePixels(image.tile(index), pair.before));
        image.setTile(index, pair.after);
    });
}

TiledImage stroked(const Brush& brush, TiledImage base, const std::vector<StrokePoint>& points,
                   const StrokeOptions& options = {}, BrushMode mode = BrushMode::Paint) {
    BrushStroke stroke(brush, mode, base, options);
    for (const StrokePoint& point : points) {
        apply(base, stroke.add(point));
    }
    apply(base, stroke.finish());
    return base;
}

TiledImage empty() {
    return TiledImage(kSize, PixelFormat::Rgba8);
}

TiledImage filled(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    return TiledImage::fromImage(testing::filledImage(kSize, r, g, b));
}

int alphaAt(const TiledImage& image, int x, int y) {
    return image.toImage({x, y, 1, 1}).pixel(0, 0)[3];
}

/// Gray8, 255 left of x = 100.
TiledImage leftSelected() {
    Image image(kSize, PixelFormat::Gray8);
    for (int y = 0; y < kSize.height; ++y) {
        std::fill_n(image.pixel(0, y), 100, std::uint8_t{255});
    }
    return TiledImage::fromImage(image);
}

TEST(ResponseCurve, GoesThroughItsPointsAndStaysMonotone) {
    const std::vector<ResponseCurve::Point> points{{0, 0.1}, {0.2, 0.15}, {0.3, 0.9}, {1, 0.95}};
    const ResponseCurve curve(points);
    for (const auto& point : points) {
        EXPECT_NEAR(curve.at(point.x), point.y, 1e-9);
    }
    for (double x = 0; x < 1; x += 0.001) {
        EXPECT_LE(curve.at(x), curve.at(x + 0.001) + 1e-12) << x;
    }
    EXPECT_NEAR(ResponseCurve().at(0.37), 0.37, 1e-12);
    EXPECT_EQ(curve.at(NAN), 0.1);
    EXPECT_EQ(curve.at(7), 0.95);
}

TEST(ResponseCurve, BringsStrangePointsIntoRange) {
    const std::vector<ResponseCurve::Point> points{{3, -1}, {NAN, 2}, {0.5, 0.2}, {0.5, 0.7}};
    const ResponseCurve curve(points);
    ASSERT_EQ(curve.points().size(), 3U);
    EXPECT_EQ(curve.at(0), 1);
    EXPECT_EQ(curve.at(0.5), 0.7);
    EXPECT_EQ(curve.at(1), 0);
}

TEST(Flow, BuildsUpTowardsTheOpacityAndNotBeyond) {
    Brush brush = hardBrush(30);
    brush.flow = 0.2;
    brush.opacity = 0.6;
    const TiledImage once = stroked(brush, empty(), {{40, 100}, {100, 100}, {160, 100}});
    std::vector<StrokePoint> backAndForth;
    for (int i = 0; i < 40; ++i) {
        backAndForth.push_back({i % 2 == 0 ? 40.0 : 160.0, 100});
    }
    const TiledImage often = stroked(brush, empty(), backAndForth);
    EXPECT_GT(alphaAt(once, 100, 100), 60);
    EXPECT_LT(alphaAt(once, 100, 100), 150);
    EXPECT_EQ(alphaAt(often, 100, 100), 153);
}

TEST(Flow, AirbrushGoesOnWhileItRests) {
    Brush brush = hardBrush(40);
    brush.flow = 0.05;
    brush.airbrush = true;
    brush.rate = 50;
    TiledImage image = empty();
    BrushStroke stroke(brush, BrushMode::Paint, image);
    apply(image, stroke.add({100, 100}));
    const int first = alphaAt(image, 100, 100);
    EXPECT_NEAR(first, 255 * 0.05, 1);
    for (int i = 0; i < 10; ++i) {
        apply(image, stroke.rest(0.1));
    }
    // 50 dabs more.
    EXPECT_NEAR(alphaAt(image, 100, 100), 255 * (1 - std::pow(0.95, 51)), 2);
    Brush still = hardBrush(40);
    BrushStroke usual(still, BrushMode::Paint, empty());
    usual.add({50, 50});
    EXPECT_TRUE(usual.rest(10).empty());
}

TEST(Tip, EllipseHasItsAreaAndDirection) {
    Brush brush = hardBrush(60);
    brush.roundness = 0.3;
    brush.angle = 90;
    const TiledImage dab = stroked(brush, empty(), {{150, 100}});
    double area = 0;
    const Image pixels = dab.toImage();
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            area += pixels.pixel(x, y)[3] / 255.0;
        }
    }
    EXPECT_NEAR(area, std::numbers::pi * 30 * 9, 12);
    EXPECT_EQ(alphaAt(dab, 150, 127), 255);
    EXPECT_EQ(alphaAt(dab, 165, 100), 0);
    // The edge across is as sharp as the one along.
    int partial = 0;
    for (int x = 150; x < 170; ++x) {
        const int alpha = alphaAt(dab, x, 100);
        partial += alpha > 0 && alpha < 255 ? 1 : 0;
    }
    EXPECT_LE(partial, 2);
}

TEST(Tip, FollowsTheTiltOfThePen) {
    Brush brush = hardBrush(60);
    brush.roundness = 0.2;
    brush.angleFollowsTilt = true;
    const TiledImage dab = stroked(brush, empty(), {{150, 100, 1, 0.8, std::numbers::pi / 2}});
    EXPECT_EQ(alphaAt(dab, 150, 125), 255);
    EXPECT_EQ(alphaAt(dab, 175, 100), 0);
    Brush wide = hardBrush(40);
    wide.sizeDynamic.tilt = true;
    EXPECT_EQ(alphaAt(stroked(wide, empty(), {{150, 100, 1, 0.5}}), 163, 100), 0);
    EXPECT_EQ(alphaAt(stroked(wide, empty(), {{150, 100, 1, 1}}), 163, 100), 255);
}

TEST(Limits, SelectionBoundsTheStroke) {
    StrokeOptions options;
    options.limits.selection = leftSelected();
    const TiledImage image = stroked(hardBrush(20), empty(), {{20, 50}, {200, 50}}, options);
    EXPECT_EQ(alphaAt(image, 99, 50), 255);
    EXPECT_EQ(alphaAt(image, 100, 50), 0);
    EXPECT_EQ(alphaAt(image, 180, 50), 0);
    const TiledImage erased =
        stroked(hardBrush(20), filled(1, 2, 3), {{20, 50}, {200, 50}}, options, BrushMode::Erase);
    EXPECT_EQ(alphaAt(erased, 99, 50), 0);
    EXPECT_EQ(alphaAt(erased, 100, 50), 255);
}

TEST(Limits, AlphaLockKeepsWhatIsTransparent) {
    const TiledImage dab = stroked(hardBrush(40), empty(), {{100, 100}});
    Brush red = hardBrush(40);
    red.color = {255, 0, 0};
    StrokeOptions options;
    options.limits.alphaLocked = true;
    const TiledImage painted = stroked(red, dab, {{110, 100}, {200, 100}}, options);
    const Image before = dab.toImage();
    const Image after = painted.toImage();
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            ASSERT_EQ(before.pixel(x, y)[3], after.pixel(x, y)[3]);
        }
    }
    EXPECT_EQ(after.pixel(115, 100)[0], 255);
    EXPECT_EQ(after.pixel(115, 100)[1], 0);
    EXPECT_EQ(stroked(red, dab, {{100, 100}}, options, BrushMode::Erase), dab);
}

TEST(Stabiliser, SmoothsAShakingHandAndArrives) {
    Brush brush = hardBrush(4);
    std::vector<StrokePoint> shaking;
    for (int i = 0; i <= 60; ++i) {
        shaking.push_back({20.0 + i * 4, 100.0 + (i % 2 == 0 ? 6 : -6)});
    }
    const auto roughness = [&](double lag) {
        StrokeOptions options;
        options.lag = lag;
        const Image pixels = stroked(brush, empty(), shaking, options).toImage();
        double sum = 0;
        for (int x = 100; x < 200; ++x) {
            for (int y = 0; y < kSize.height; ++y) {
                sum += pixels.pixel(x, y)[3] / 255.0 * std::abs(y + 0.5 - 100);
            }
        }
        return sum;
    };
    EXPECT_LT(roughness(30), roughness(0) * 0.5);
    StrokeOptions options;
    options.lag = 50;
    const TiledImage line = stroked(brush, empty(), {{20, 100}, {280, 100}}, options);
    EXPECT_EQ(alphaAt(line, 279, 100), 255);
    EXPECT_EQ(alphaAt(line, 150, 100), 255);
}

TEST(Symmetry, CopiesAreMirrorImages) {
    StrokeOptions options;
    options.symmetry = {Symmetry::Kind::Both, 150, 100, 6};
    const Image image =
        stroked(hardBrush(9), empty(), {{20, 20}, {60, 80}, {140, 30}}, options).toImage();
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            ASSERT_NEAR(image.pixel(x, y)[3], image.pixel(299 - x, y)[3], 1);
            ASSERT_NEAR(image.pixel(x, y)[3], image.pixel(x, 199 - y)[3], 1);
        }
    }
    EXPECT_EQ(image.pixel(20, 20)[3], 255);
}

TEST(Symmetry, RadialHasAllItsParts) {
    for (const int parts : {2, 3, 7}) {
        const Symmetry radial{Symmetry::Kind::Radial, 150, 100, parts};
        ASSERT_EQ(radial.count(), parts);
        const Symmetry kaleidoscope{Symmetry::Kind::Kaleidoscope, 150, 100, parts};
        ASSERT_EQ(kaleidoscope.count(), 2 * parts);
        for (int i = 0; i < kaleidoscope.count(); ++i) {
            const StrokePoint copy = kaleidoscope.copy(i, {210, 100});
            EXPECT_NEAR(std::hypot(copy.x - 150, copy.y - 100), 60, 1e-9);
        }
        const StrokePoint second = radial.copy(1, {210, 100});
        EXPECT_NEAR(std::atan2(second.y - 100, second.x - 150),
                    std::remainder(2 * std::numbers::pi / parts, 2 * std::numbers::pi), 1e-9);
    }
}

TEST(Clone, TakesThePictureFromTheOffset) {
    const TiledImage base =
        TiledImage::fromImage(testing::noiseImage(kSize, PixelFormat::Rgba8, 3));
    StrokeOptions options;
    options.clone = ClonePaint{tileSource(base), {-70, 33}};
    const Image before = base.toImage();
    const Image after =
        stroked(hardBrush(30), empty(), {{150, 100}, {200, 110}}, options).toImage();
    int copied = 0;
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const std::uint8_t* pixel = after.pixel(x, y);
            const bool inside = x >= 70 && y + 33 < kSize.height;
            const std::uint8_t* source = inside ? before.pixel(x - 70, y + 33) : nullptr;
            if (source != nullptr && source[3] == 255 && pixel[3] == 255) {
                ASSERT_TRUE(std::equal(pixel, pixel + 4, source)) << x << ' ' << y;
                ++copied;
            }
        }
    }
    EXPECT_GT(copied, 400);
    // Beyond the edge there is nothing to take.
    options.clone->offset = {-1000, 0};
    EXPECT_EQ(stroked(hardBrush(30), empty(), {{150, 100}}, options).byteCount(), 0U);
}

TEST(Grain, LeavesThePeaksOfThePaper) {
    std::array<float, 64> heights;
    paperHeights({-17, 5}, 64, 1.7, heights.data());
    for (const float height : heights) {
        EXPECT_GE(height, 0);
        EXPECT_LE(height, 1);
    }
    Brush brush = hardBrush(80);
    brush.grain = 1;
    brush.opacityDynamic.pressure = true;
    const auto meanAt = [&](double pressure) {
        const Image dab = stroked(brush, empty(), {{150, 100, pressure}}).toImage();
        double sum = 0;
        for (int y = 90; y < 110; ++y) {
            for (int x = 140; x < 160; ++x) {
                sum += dab.pixel(x, y)[3];
            }
        }
        return sum / 400 / 255;
    };
    brush.sizeDynamic.pressure = false;
    EXPECT_LT(meanAt(0.3), 0.3);
    EXPECT_GT(meanAt(0.3), 0.001);
    EXPECT_GT(meanAt(1), 0.7);
    EXPECT_LT(meanAt(1), 0.999);
}

TEST(Smudge, DragsColourAlong) {
    Image half = testing::filledImage(kSize, 255, 255, 255);
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < 100; ++x) {
            std::fill_n(half.pixel(x, y), 3, std::uint8_t{0});
        }
    }
    const TiledImage base = TiledImage::fromImage(half);
    Brush finger = hardBrush(30);
    finger.flow = 0.9;
    finger.sizeDynamic.pressure = false;
    TiledImage image = base;
    SmudgeStroke stroke(finger, image);
    for (int x = 60; x <= 140; x += 10) {
        apply(image, stroke.add({static_cast<double>(x), 100}));
    }
    apply(image, stroke.finish());
    const Image after = image.toImage();
    EXPECT_LT(after.pixel(104, 100)[0], 100);
    EXPECT_LT(after.pixel(110, 100)[0], after.pixel(150, 100)[0]);
    EXPECT_GT(after.pixel(158, 100)[0], 200);
    EXPECT_EQ(after.pixel(200, 100)[0], 255);
    EXPECT_EQ(after.pixel(100, 150)[0], 255);
    EXPECT_EQ(after.pixel(104, 100)[3], 255);
    // A level surface stays as it is.
    TiledImage level = filled(12, 200, 77);
    SmudgeStroke nothing(finger, level);
    for (int x = 20; x < 280; x += 17) {
        EXPECT_TRUE(nothing.add({static_cast<double>(x), 90}).empty());
    }
}

TEST(Smudge, FadesIntoTransparencyWithoutDarkFringes) {
    Brush dot = hardBrush(60);
    dot.color = {250, 120, 10};
    TiledImage image = stroked(dot, empty(), {{100, 100}});
    Brush finger = hardBrush(40);
    finger.flow = 0.95;
    finger.hardness = 0.3;
    SmudgeStroke stroke(finger, image);
    for (int x = 100; x <= 220; x += 8) {
        apply(image, stroke.add({static_cast<double>(x), 100}));
    }
    apply(image, stroke.finish());
    const Image after = image.toImage();
    int smeared = 0;
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const std::uint8_t* pixel = after.pixel(x, y);
            if (pixel[3] > 40) {
                EXPECT_NEAR(pixel[0], 250, 6) << x << ' ' << y;
                EXPECT_NEAR(pixel[1], 120, 6);
                smeared += pixel[3] < 255 ? 1 : 0;
            }
        }
    }
    EXPECT_GT(smeared, 200);
}

TEST(Presets, SurviveTheirFile) {
    std::vector<BrushPreset> presets;
    for (const BrushPreset& standard : standardPresets()) {
        EXPECT_FALSE(standard.id.empty());
        EXPECT_EQ(standard.brush, clamped(standard.brush));
        presets.push_back({{}, "Eigener " + standard.id, standard.brush});
    }
    ASSERT_GE(presets.size(), 8U);
    const auto read = presetsFromText(presetsText(presets));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(*read, presets);
}

TEST(Presets, StrangeFilesAreRefusedOrBroughtIntoRange) {
    EXPECT_FALSE(presetsFromText("").ok());
    EXPECT_FALSE(presetsFromText("[]").ok());
    EXPECT_FALSE(presetsFromText(R"({"presets": []})").ok());
    const auto read = presetsFromText(
        R"({"gouache_brushes": 1, "presets": [7, {"brush": {"size": -5, "opacity": 1e300,
            "size_dynamic": {"pressure": true, "pressure_curve": [[0, 9], ["x"], [1, -4]]}}}]})");
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().brush.size, Brush::kMinSize);
    EXPECT_EQ(read->front().brush.opacity, 1);
    EXPECT_EQ(read->front().brush.sizeDynamic.pressureCurve.at(0), 1);
    EXPECT_EQ(read->front().brush.sizeDynamic.pressureCurve.at(1), 0);
}

}  // namespace
}  // namespace gouache
