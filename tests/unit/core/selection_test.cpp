#include "core/selection/selection.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "core/selection/full_tile.h"
#include "core/selection/selection_outline.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::noiseImage;

constexpr PixelSize kSize{150, 100};

std::uint8_t at(const TiledImage& selection, int x, int y) {
    const TilePtr& tile = selection.tile({x / kTileSize, y / kTileSize});
    return tile ? *tile->pixel(x % kTileSize, y % kTileSize) : std::uint8_t{0};
}

double areaOf(const TiledImage& selection) {
    const Image image = selection.toImage();
    double sum = 0;
    for (const std::uint8_t value : image.bytes()) {
        sum += value;
    }
    return sum / 255;
}

TiledImage noiseSelection(std::uint32_t seed) {
    return TiledImage::fromImage(noiseImage(kSize, PixelFormat::Gray8, seed));
}

TEST(SelectionShapes, aRectangleIsWhatItSays) {
    const TiledImage selection = rectangleSelection(kSize, {10, 20, 90, 70});
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            ASSERT_EQ(at(selection, x, y), x >= 10 && x < 100 && y >= 20 && y < 90 ? 255 : 0)
                << x << ", " << y;
        }
    }
    EXPECT_FALSE(selectsAnything(rectangleSelection(kSize, {200, 0, 10, 10})));
    EXPECT_EQ(wholeSelection(kSize).contentBounds(), (PixelRect{0, 0, 150, 100}));
}

TEST(SelectionShapes, whollySelectedTilesAreOne) {
    const TiledImage selection = wholeSelection({640, 640});
    EXPECT_EQ(selection.tile({3, 4}), fullTile());
    EXPECT_EQ(ellipseSelection({640, 640}, {0, 0}, {640, 640}, true).tile({5, 5}), fullTile());
}

TEST(SelectionShapes, anEllipseHasItsArea) {
    for (const auto& [a, b] : {std::pair(40.0, 30.0), std::pair(12.3, 41.7), std::pair(0.6, 0.6)}) {
        const TiledImage selection =
            ellipseSelection(kSize, {75 - a, 50 - b}, {75 + a, 50 + b}, true);
        const double expected = std::numbers::pi * a * b;
        EXPECT_NEAR(areaOf(selection), expected, std::max(0.02, expected * 0.002)) << a << ' ' << b;
    }
}

TEST(SelectionShapes, aHardEllipseGoesByTheMiddlesOfPixels) {
    const TiledImage selection = ellipseSelection(kSize, {20, 10}, {121, 91}, false);
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const double dx = (x + 0.5 - 70.5) / 50.5;
            const double dy = (y + 0.5 - 50.5) / 40.5;
            const double distance = dx * dx + dy * dy;
            if (std::abs(distance - 1) > 0.002) {
                ASSERT_EQ(at(selection, x, y), distance < 1 ? 255 : 0) << x << ", " << y;
            }
        }
    }
}

TEST(SelectionShapes, halfAPixelIsHalfSelected) {
    const std::vector<SelectionPoint> box{{10.5, 10.25}, {20.5, 10.25}, {20.5, 30}, {10.5, 30}};
    const TiledImage selection = polygonSelection(kSize, box, true);
    EXPECT_EQ(at(selection, 15, 20), 255);
    EXPECT_EQ(at(selection, 10, 20), 128);
    EXPECT_EQ(at(selection, 20, 20), 128);
    EXPECT_EQ(at(selection, 15, 10), 191);
    EXPECT_EQ(at(selection, 9, 20), 0);
    EXPECT_EQ(at(selection, 21, 20), 0);
    EXPECT_EQ(at(selection, 15, 30), 0);
}

TEST(SelectionShapes, twiceRoundIsAHole) {
    const std::vector<SelectionPoint> star{{50, 5}, {75, 90}, {5, 35}, {95, 35}, {25, 90}};
    const TiledImage selection = polygonSelection({100, 100}, star, true);
    EXPECT_EQ(at(selection, 50, 50), 0);
    EXPECT_EQ(at(selection, 50, 20), 255);
}

TEST(SelectionShapes, outlinesThatLeaveTheCanvasAreCut) {
    const std::vector<SelectionPoint> large{{-1e9, -40}, {1e12, -40}, {75, 1e9}};
    const TiledImage selection = polygonSelection(kSize, large, true);
    EXPECT_EQ(at(selection, 75, 50), 255);
    const std::vector<SelectionPoint> left{{-50, 10}, {30, 10}, {30, 60}, {-50, 60}};
    const TiledImage cut = polygonSelection(kSize, left, true);
    EXPECT_EQ(cut, rectangleSelection(kSize, {0, 10, 30, 50}));
    const double nan = std::nan("");
    EXPECT_FALSE(selectsAnything(
        polygonSelection(kSize, std::vector<SelectionPoint>{{nan, 1}, {2, 3}}, true)));
}

RC_GTEST_PROP(SelectionShapes, antialiasedAreaIsThePolygons, ()) {
    std::vector<SelectionPoint> triangle;
    for (int i = 0; i < 3; ++i) {
        triangle.push_back(
            {*rc::gen::inRange(0, 15000) / 100.0, *rc::gen::inRange(0, 10000) / 100.0});
    }
    const double twice = (triangle[1].x - triangle[0].x) * (triangle[2].y - triangle[0].y) -
                         (triangle[2].x - triangle[0].x) * (triangle[1].y - triangle[0].y);
    const double found = areaOf(polygonSelection(kSize, triangle, true));
    // Every touched pixel may be rounded by half of 1/255.
    RC_ASSERT(std::abs(found - std::abs(twice) / 2) < 1.5);
}

RC_GTEST_PROP(SelectionValues, combinesPixelByPixel, ()) {
    const TiledImage a = noiseSelection(*rc::gen::arbitrary<std::uint32_t>());
    TiledImage b = noiseSelection(*rc::gen::arbitrary<std::uint32_t>());
    // Tiles that are null, full or the same as the other's take short cuts.
    b.setTile({0, 0}, nullptr);
    b.setTile({1, 0}, fullTile());
    b.setTile({0, 1}, a.tile({0, 1}));
    const auto mode = *rc::gen::element(SelectionMode::Replace, SelectionMode::Add,
                                        SelectionMode::Subtract, SelectionMode::Intersect);
    const bool swapped = *rc::gen::arbitrary<bool>();
    const TiledImage& first = swapped ? b : a;
    const TiledImage& second = swapped ? a : b;
    const TiledImage both = combined(first, second, mode);
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const int p = at(first, x, y);
            const int q = at(second, x, y);
            const int expected = mode == SelectionMode::Replace    ? q
                                 : mode == SelectionMode::Add      ? std::max(p, q)
                                 : mode == SelectionMode::Subtract ? std::min(p, 255 - q)
                                                                   : std::min(p, q);
            RC_ASSERT(int{at(both, x, y)} == expected);
        }
    }
    RC_ASSERT(inverted(inverted(both)) == both);
}

TEST(SelectionValues, invertedStaysOnTheCanvas) {
    const TiledImage none(kSize, PixelFormat::Gray8);
    EXPECT_EQ(inverted(none), wholeSelection(kSize));
    EXPECT_FALSE(selectsAnything(inverted(wholeSelection(kSize))));
}

TEST(SelectionValues, alphaBecomesASelection) {
    const Image noise = noiseImage(kSize, PixelFormat::Rgba8, 5);
    const TiledImage selection = selectionFromAlpha(TiledImage::fromImage(noise));
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            ASSERT_EQ(at(selection, x, y), noise.pixel(x, y)[3]);
        }
    }
}

TEST(SelectionFilters, growsByADiscAndShrinksBack) {
    const TiledImage dot = rectangleSelection(kSize, {70, 50, 1, 1});
    const TiledImage disc = grown(dot, 10);
    for (int y = 30; y < 70; ++y) {
        for (int x = 50; x < 90; ++x) {
            const int distance = (x - 70) * (x - 70) + (y - 50) * (y - 50);
            ASSERT_EQ(at(disc, x, y), distance <= 100 ? 255 : 0) << x << ", " << y;
        }
    }
    EXPECT_EQ(grown(disc, -10), dot);
    EXPECT_EQ(grown(dot, 0), dot);
    EXPECT_FALSE(selectsAnything(grown(dot, -1)));
}

TEST(SelectionFilters, theCanvasEdgeDoesNotShrink) {
    const TiledImage half = rectangleSelection(kSize, {0, 0, 80, 100});
    EXPECT_EQ(grown(half, -20), rectangleSelection(kSize, {0, 0, 60, 100}));
    EXPECT_EQ(grown(wholeSelection(kSize), -20), wholeSelection(kSize));
    EXPECT_EQ(at(feathered(half, 8), 0, 50), 255);
}

TEST(SelectionFilters, aFeatherIsHalfAtTheEdgeAndGaussian) {
    const TiledImage soft = feathered(rectangleSelection(kSize, {0, 0, 75, 100}), 5);
    for (int x = 55; x < 95; ++x) {
        const double expected = 255 * 0.5 * std::erfc((x + 0.5 - 75) / (5 * std::numbers::sqrt2));
        EXPECT_NEAR(at(soft, x, 50), expected, 4) << x;
    }
}

TEST(SelectionFilters, aBorderLiesOnTheEdge) {
    const TiledImage band = bordered(rectangleSelection(kSize, {40, 30, 60, 40}), 6);
    EXPECT_EQ(at(band, 70, 50), 0);
    EXPECT_EQ(at(band, 37, 50), 255);
    EXPECT_EQ(at(band, 42, 50), 255);
    EXPECT_EQ(at(band, 36, 50), 0);
    EXPECT_EQ(at(band, 43, 50), 0);
}

TEST(SelectionFilters, smoothingTakesSpecksAndKeepsEdges) {
    TiledImage selection = combined(rectangleSelection(kSize, {20, 20, 80, 60}),
                                    rectangleSelection(kSize, {130, 50, 2, 2}), SelectionMode::Add);
    selection =
        combined(selection, rectangleSelection(kSize, {60, 50, 2, 2}), SelectionMode::Subtract);
    const TiledImage smooth = smoothed(selection, 4);
    EXPECT_EQ(at(smooth, 131, 51), 0);
    EXPECT_EQ(at(smooth, 60, 50), 255);
    EXPECT_EQ(at(smooth, 60, 21), 255);
    EXPECT_EQ(at(smooth, 60, 18), 0);
    EXPECT_LT(at(smooth, 20, 20), 128);
}

/// Borders between pixels, one by one.
std::set<std::array<int, 4>> borders(const std::vector<OutlineSegment>& segments) {
    std::set<std::array<int, 4>> found;
    for (const OutlineSegment& segment : segments) {
        const bool across = segment.from.y == segment.to.y;
        const int from = across ? segment.from.x : segment.from.y;
        const int to = across ? segment.to.x : segment.to.y;
        EXPECT_LT(from, to);
        for (int i = from; i < to; ++i) {
            const bool fresh =
                found
                    .insert(across ? std::array{i, segment.from.y, i + 1, segment.from.y}
                                   : std::array{segment.from.x, i, segment.from.x, i + 1})
                    .second;
            EXPECT_TRUE(fresh) << "drawn twice";
        }
    }
    return found;
}

TEST(SelectionOutline, isEveryBorderOnce) {
    const TiledImage selection = noiseSelection(77);
    const auto found = borders(selectionOutline(selection, {0, 0, kSize.width, kSize.height}));
    std::set<std::array<int, 4>> expected;
    const auto in = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < kSize.width && y < kSize.height &&
               at(selection, x, y) >= 128;
    };
    for (int y = 0; y <= kSize.height; ++y) {
        for (int x = 0; x <= kSize.width; ++x) {
            if (in(x, y) != in(x, y - 1)) {
                expected.insert({x, y, x + 1, y});
            }
            if (in(x, y) != in(x - 1, y)) {
                expected.insert({x, y, x, y + 1});
            }
        }
    }
    EXPECT_EQ(found, expected);
}

TEST(SelectionOutline, aRectangleHasFourPieces) {
    const auto pieces =
        selectionOutline(rectangleSelection(kSize, {10, 20, 30, 40}), {0, 0, 150, 100});
    EXPECT_EQ(pieces.size(), 4U);
    // All of the canvas: its edge shows too.
    EXPECT_EQ(selectionOutline(wholeSelection(kSize), {0, 0, 150, 100}).size(), 4U);
    // Within the selection there is nothing to see.
    EXPECT_TRUE(selectionOutline(wholeSelection(kSize), {20, 20, 50, 50}).empty());
}

TEST(SelectionOutline, joinsEverySegmentOnce) {
    const TiledImage selection = noiseSelection(12);
    const auto segments = selectionOutline(selection, {0, 0, kSize.width, kSize.height});
    const auto lines = joinedOutline(segments);
    std::vector<OutlineSegment> again;
    for (const auto& line : lines) {
        ASSERT_GE(line.size(), 2U);
        EXPECT_EQ(line.front(), line.back()) << "the edge of a selection is closed";
        for (std::size_t i = 1; i < line.size(); ++i) {
            const bool forward = line[i - 1].x < line[i].x || line[i - 1].y < line[i].y;
            again.push_back(forward ? OutlineSegment{line[i - 1], line[i]}
                                    : OutlineSegment{line[i], line[i - 1]});
        }
    }
    EXPECT_EQ(again.size(), segments.size());
    EXPECT_EQ(borders(again), borders(segments));
    EXPECT_EQ(joinedOutline(
                  selectionOutline(rectangleSelection(kSize, {10, 20, 30, 40}), {0, 0, 150, 100}))
                  .size(),
              1U);
}

TEST(SelectionOutline, coarseStepsStayNearTheEdge) {
    for (const auto& piece :
         selectionOutline(rectangleSelection(kSize, {20, 20, 80, 60}), {0, 0, 150, 100}, 4)) {
        for (const PixelPoint& point : {piece.from, piece.to}) {
            EXPECT_TRUE(std::abs(point.x - 20) <= 4 || std::abs(point.x - 100) <= 4 ||
                        std::abs(point.y - 20) <= 4 || std::abs(point.y - 80) <= 4);
        }
    }
}

}  // namespace
}  // namespace gouache
