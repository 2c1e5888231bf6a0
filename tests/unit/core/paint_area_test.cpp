#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "core/paint/clone_rows.h"
#include "core/paint/flood_fill.h"
#include "core/paint/gradient.h"
#include "core/paint/painted_area.h"
#include "core/paint/shape.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

constexpr PixelSize kSize{200, 150};

/// White with black lines: what is not 0 in `lines` rows is drawn.
class Drawing {
  public:
    Drawing() : image_(testing::filledImage(kSize, 255, 255, 255)) {}

    void box(int left, int top, int right, int bottom) {
        for (int x = left; x <= right; ++x) {
            dot(x, top);
            dot(x, bottom);
        }
        for (int y = top; y <= bottom; ++y) {
            dot(left, y);
            dot(right, y);
        }
    }
    void dot(int x, int y, std::uint8_t value = 0) { std::fill_n(image_.pixel(x, y), 3, value); }
    TileSource source() const { return tileSource(TiledImage::fromImage(image_)); }

  private:
    Image image_;
};

int at(const TiledImage& mask, int x, int y) {
    return *mask.toImage({x, y, 1, 1}).pixel(0, 0);
}

FloodOptions hard() {
    FloodOptions options;
    options.antialias = false;
    return options;
}

TEST(Flood, StopsAtLines) {
    Drawing drawing;
    drawing.box(30, 30, 120, 100);
    const TiledImage mask = floodArea(drawing.source(), kSize, {60, 60}, hard());
    EXPECT_EQ(mask.contentBounds(), (PixelRect{31, 31, 89, 69}));
    const TiledImage outside = floodArea(drawing.source(), kSize, {5, 5}, hard());
    EXPECT_EQ(at(outside, 60, 60), 0);
    EXPECT_EQ(at(outside, 199, 149), 255);
    EXPECT_EQ(floodArea(drawing.source(), kSize, {-1, 5}, hard()).byteCount(), 0U);
}

TEST(Flood, NotContiguousTakesAllOfTheColour) {
    Drawing drawing;
    drawing.box(30, 30, 120, 100);
    FloodOptions options = hard();
    options.contiguous = false;
    const TiledImage mask = floodArea(drawing.source(), kSize, {60, 60}, options);
    EXPECT_EQ(at(mask, 5, 5), 255);
    EXPECT_EQ(at(mask, 60, 60), 255);
    EXPECT_EQ(at(mask, 30, 60), 0);
}

TEST(Flood, ToleranceIsTheLargestDifference) {
    Drawing drawing;
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            drawing.dot(x, y, static_cast<std::uint8_t>(255 - x));
        }
    }
    FloodOptions options = hard();
    options.tolerance = 40 / 255.0;
    const TiledImage mask = floodArea(drawing.source(), kSize, {100, 70}, options);
    EXPECT_EQ(mask.contentBounds(), (PixelRect{60, 0, 81, 150}));
}

TEST(Flood, ClosesGaps) {
    Drawing drawing;
    drawing.box(30, 30, 120, 100);
    for (int x = 70; x < 76; ++x) {
        drawing.dot(x, 30, 255);  // an opening of 6 pixels
    }
    FloodOptions options = hard();
    const TiledImage leaks = floodArea(drawing.source(), kSize, {60, 60}, options);
    EXPECT_EQ(at(leaks, 5, 5), 255);
    options.gap = 8;
    const TiledImage closed = floodArea(drawing.source(), kSize, {60, 60}, options);
    EXPECT_EQ(at(closed, 5, 5), 0);
    EXPECT_EQ(at(closed, 72, 20), 0);
    // Everything inside, its corners too.
    for (int y = 32; y < 100; ++y) {
        for (int x = 31; x < 120; ++x) {
            ASSERT_EQ(at(closed, x, y), 255) << x << ' ' << y;
        }
    }
    options.gap = 3;  // less than the opening
    EXPECT_EQ(at(floodArea(drawing.source(), kSize, {60, 60}, options), 5, 5), 255);
    // From a corner that is narrower than the gap.
    options.gap = 8;
    const TiledImage corner = floodArea(drawing.source(), kSize, {31, 31}, options);
    EXPECT_EQ(at(corner, 60, 60), 255);
    EXPECT_EQ(at(corner, 5, 5), 0);
}

TEST(Flood, NarrowPlacesAreFilledDespiteTheGap) {
    Drawing drawing;
    drawing.box(30, 30, 37, 100);
    FloodOptions options = hard();
    options.gap = 20;
    const TiledImage mask = floodArea(drawing.source(), kSize, {33, 60}, options);
    EXPECT_EQ(mask.contentBounds(), (PixelRect{31, 31, 6, 69}));
}

TEST(Flood, EdgeIsCoveredAsFarAsItResembles) {
    Drawing drawing;
    for (int y = 0; y < kSize.height; ++y) {
        drawing.dot(50, y, 128);  // an antialiased edge
        for (int x = 51; x < kSize.width; ++x) {
            drawing.dot(x, y, 0);
        }
    }
    FloodOptions options;
    const TiledImage mask = floodArea(drawing.source(), kSize, {10, 10}, options);
    EXPECT_EQ(at(mask, 49, 70), 255);
    EXPECT_NEAR(at(mask, 50, 70), 128, 1);
    EXPECT_EQ(at(mask, 51, 70), 0);
}

TEST(Flood, GrowsAndShrinks) {
    Drawing drawing;
    drawing.box(30, 30, 120, 100);
    FloodOptions options = hard();
    options.grow = 3;
    EXPECT_EQ(floodArea(drawing.source(), kSize, {60, 60}, options).contentBounds(),
              (PixelRect{28, 28, 95, 75}));
    options.grow = -3;
    EXPECT_EQ(floodArea(drawing.source(), kSize, {60, 60}, options).contentBounds(),
              (PixelRect{34, 34, 83, 63}));
}

TEST(Flood, AsksOnlyForTheTilesItComesTo) {
    const PixelSize large{1024, 1024};
    Image image = testing::filledImage(large, 255, 255, 255);
    for (int y = 0; y < 64; ++y) {
        std::fill_n(image.pixel(40, y), 3, std::uint8_t{0});
    }
    for (int x = 0; x <= 40; ++x) {
        std::fill_n(image.pixel(x, 40), 3, std::uint8_t{0});
    }
    const TiledImage tiles = TiledImage::fromImage(image);
    int asked = 0;
    const TileSource source = [&](TileIndex index) {
        ++asked;
        return tiles.tile(index);
    };
    EXPECT_EQ(floodArea(source, large, {5, 5}, {}).contentBounds(), (PixelRect{0, 0, 40, 40}));
    EXPECT_LE(asked, 2);
}

Image painted(const PaintRows& rows, const PixelRect& area, const PaintLimits& limits = {}) {
    TiledImage image(kSize, PixelFormat::Rgba8);
    const TileDelta delta = paintedArea(image, area, rows, limits);
    delta.forEach(
        [&](TileIndex index, const TileDelta::Pair& pair) { image.setTile(index, pair.after); });
    return image.toImage();
}

Image shapeOf(const Shape& shape) {
    return painted({shapeAmounts(shape, 1), solidPaint(0xff3264c8U)}, boundsOf(shape));
}

double coveredArea(const Image& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            sum += image.pixel(x, y)[3] / 255.0;
        }
    }
    return sum;
}

TEST(Shapes, HaveTheirAreas) {
    Shape shape{.kind = ShapeKind::Rectangle, .x1 = 20.25, .y1 = 110, .x2 = 90.75, .y2 = 30.5};
    shape.filled = true;
    EXPECT_NEAR(coveredArea(shapeOf(shape)), 70.5 * 79.5, 8);
    shape.filled = false;
    shape.width = 6;
    EXPECT_NEAR(coveredArea(shapeOf(shape)), 2 * 6 * (70.5 + 79.5), 8);
    shape.filled = true;
    shape.cornerRadius = 12;
    EXPECT_NEAR(coveredArea(shapeOf(shape)), 70.5 * 79.5 - (4 - std::numbers::pi) * 144, 8);
    shape.kind = ShapeKind::Ellipse;
    EXPECT_NEAR(coveredArea(shapeOf(shape)), std::numbers::pi * 35.25 * 39.75, 8);
    shape.filled = false;
    shape.width = 10;
    EXPECT_NEAR(coveredArea(shapeOf(shape)), std::numbers::pi * (40.25 * 44.75 - 30.25 * 34.75),
                10);
    shape = {.kind = ShapeKind::Line, .x1 = 30, .y1 = 30, .x2 = 150, .y2 = 120, .width = 8};
    EXPECT_NEAR(coveredArea(shapeOf(shape)), 150 * 8 + std::numbers::pi * 16, 6);
}

TEST(Shapes, SharpOnWholePixels) {
    const Image image = shapeOf(
        {.kind = ShapeKind::Rectangle, .x1 = 20, .y1 = 20, .x2 = 60, .y2 = 50, .filled = true});
    EXPECT_EQ(image.pixel(20, 20)[3], 255);
    EXPECT_EQ(image.pixel(59, 49)[3], 255);
    EXPECT_EQ(image.pixel(19, 30)[3], 0);
    EXPECT_EQ(image.pixel(60, 30)[3], 0);
}

TEST(Gradients, GoFromColourToColour) {
    GradientPaint paint{.startX = 20, .startY = 0, .endX = 180, .endY = 0};
    paint.from = 0xff000000U;
    paint.to = 0xffffffffU;
    const PaintRows rows{
        [](PixelPoint, int count, float* amounts) { std::fill_n(amounts, count, 1.0F); },
        gradientRows(paint)};
    const Image image = painted(rows, {0, 0, 200, 150});
    EXPECT_EQ(image.pixel(5, 70)[0], 0);
    EXPECT_EQ(image.pixel(195, 70)[0], 255);
    double middle = 0;
    for (int y = 0; y < 150; ++y) {
        middle += image.pixel(100, y)[0] / 150.0;
        EXPECT_EQ(image.pixel(100, y)[3], 255);
    }
    EXPECT_NEAR(middle, 127.5 * (80.5 / 80), 0.2);
}

TEST(Gradients, ToTransparentKeepTheColour) {
    GradientPaint paint{
        .shape = GradientShape::Radial, .startX = 100, .startY = 75, .endX = 160, .endY = 75};
    paint.from = 0xff0a78faU;
    paint.to = 0;
    const PaintRows rows{
        [](PixelPoint, int count, float* amounts) { std::fill_n(amounts, count, 1.0F); },
        gradientRows(paint)};
    const Image image = painted(rows, {0, 0, 200, 150});
    EXPECT_NEAR(image.pixel(130, 75)[3], 127, 3);
    EXPECT_EQ(image.pixel(130, 75)[0], 0xfa);
    EXPECT_EQ(image.pixel(130, 75)[1], 0x78);
    EXPECT_EQ(image.pixel(170, 75)[3], 0);
}

TEST(Gradients, ReflectedAndConicalTurnRound) {
    GradientPaint paint{
        .shape = GradientShape::Reflected, .startX = 100, .startY = 75, .endX = 150, .endY = 75};
    const auto valueAt = [&](int x, int y) {
        std::uint32_t pixel;
        gradientRows(paint)({x, y}, 1, &pixel);
        return static_cast<int>(pixel & 0xffU);
    };
    EXPECT_NEAR(valueAt(75, 20), 125, 4);
    EXPECT_NEAR(valueAt(125, 20), 130, 4);
    paint.shape = GradientShape::Conical;
    EXPECT_NEAR(valueAt(100, 120), 64, 3);
    EXPECT_NEAR(valueAt(50, 75), 128, 3);
    EXPECT_NEAR(valueAt(100, 20), 191, 3);
}

TEST(Areas, MaskAndSelectionMultiply) {
    Image half(kSize, PixelFormat::Gray8);
    std::ranges::fill(half.bytes(), std::uint8_t{128});
    PaintLimits limits;
    limits.selection = TiledImage::fromImage(half);
    const Image image =
        painted({maskAmounts(TiledImage::fromImage(half), 1), solidPaint(0xff00ff00U)},
                {10, 10, 50, 50}, limits);
    EXPECT_EQ(image.pixel(30, 30)[3], 64);
    EXPECT_EQ(image.pixel(30, 30)[1], 255);
    EXPECT_EQ(image.pixel(5, 30)[3], 0);
}

}  // namespace
}  // namespace gouache
