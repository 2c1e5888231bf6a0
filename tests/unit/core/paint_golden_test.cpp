// Brushes and shapes against pictures worked out by tests/golden/make_brushes.py.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "core/paint/brush_stroke.h"
#include "core/paint/painted_area.h"
#include "core/paint/shape.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

constexpr PixelSize kSize{96, 80};

std::vector<std::uint8_t> golden(const std::string& name) {
    std::ifstream file(std::string(GOUACHE_TEST_DATA) + "/golden/brushes/" + name + ".pgm",
                       std::ios::binary);
    std::string magic;
    int width = 0;
    int height = 0;
    int most = 0;
    file >> magic >> width >> height >> most;
    file.get();
    std::vector<std::uint8_t> values(static_cast<std::size_t>(kSize.area()));
    file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size()));
    const bool whole = file.good() && magic == "P5" && PixelSize{width, height} == kSize;
    return whole ? values : std::vector<std::uint8_t>();
}

struct Tolerance {
    int largest;  ///< of any pixel, in 255ths
    double mean;  ///< over the pixels that either picture shows
};

void expectGolden(const TiledImage& painted, const std::string& name, const Tolerance& tolerance) {
    const std::vector<std::uint8_t> wanted = golden(name);
    ASSERT_FALSE(wanted.empty()) << name;
    const Image image = painted.toImage();
    int largest = 0;
    double sum = 0;
    int shown = 0;
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const int is = image.pixel(x, y)[3];
            const int should = wanted[static_cast<std::size_t>(y * kSize.width + x)];
            largest = std::max(largest, std::abs(is - should));
            sum += std::abs(is - should);
            shown += is > 0 || should > 0 ? 1 : 0;
        }
    }
    ::testing::Test::RecordProperty(name + "_largest", largest);
    ::testing::Test::RecordProperty(name + "_mean", std::to_string(sum / shown));
    EXPECT_LE(largest, tolerance.largest) << name;
    EXPECT_LE(sum / shown, tolerance.mean) << name;
    EXPECT_GT(shown, 4) << name;
}

TiledImage stroked(const Brush& brush, const std::vector<StrokePoint>& points) {
    TiledImage image(kSize, PixelFormat::Rgba8);
    BrushStroke stroke(brush, BrushMode::Paint, image);
    const auto apply = [&image](const TileDelta& delta) {
        delta.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
            image.setTile(index, pair.after);
        });
    };
    for (const StrokePoint& point : points) {
        apply(stroke.add(point));
    }
    apply(stroke.finish());
    return image;
}

Brush brushOf(double size, double hardness) {
    Brush brush = testing::hardBrush(size);
    brush.hardness = hardness;
    return brush;
}

TEST(BrushPictures, Dabs) {
    expectGolden(stroked(brushOf(41.3, 1), {{48.2, 40.7}}), "round_hard", {12, 0.5});
    expectGolden(stroked(brushOf(3.4, 1), {{48.2, 40.7}}), "round_small", {16, 6.5});
    expectGolden(stroked(brushOf(60, 0), {{48.2, 40.7}}), "round_soft", {2, 0.1});
    expectGolden(stroked(brushOf(50, 0.5), {{45, 38}}), "round_half", {2, 0.3});
    Brush flat = brushOf(64, 1);
    flat.roundness = 0.3;
    flat.angle = 30;
    expectGolden(stroked(flat, {{48.5, 40.25}}), "ellipse", {14, 0.9});
}

TEST(BrushPictures, Strokes) {
    const std::vector<StrokePoint> way{{15.3, 20}, {80, 60.6}};
    expectGolden(stroked(brushOf(9, 1), way), "line", {14, 1.6});
    Brush faint = brushOf(22, 1);
    faint.opacity = 0.4;
    expectGolden(stroked(faint, way), "line_faint", {6, 0.4});
    Brush pressed = brushOf(24, 1);
    pressed.sizeDynamic.pressure = true;
    expectGolden(stroked(pressed, {{14, 40, 4.0 / 24}, {76, 48, 1}}), "pressure", {42, 2.5});
    Brush flowing = brushOf(30, 1);
    flowing.flow = 0.15;
    flowing.opacity = 0.8;
    expectGolden(stroked(flowing, {{20, 40}, {74, 40}}), "flow", {3, 0.4});
}

TEST(BrushPictures, Shapes) {
    const auto painted = [](const Shape& shape) {
        TiledImage image(kSize, PixelFormat::Rgba8);
        const PaintRows rows{shapeAmounts(shape, 1), solidPaint(0xff000000U)};
        paintedArea(image, boundsOf(shape), rows, {})
            .forEach([&](TileIndex index, const TileDelta::Pair& pair) {
                image.setTile(index, pair.after);
            });
        return image;
    };
    Shape box;
    box.kind = ShapeKind::Rectangle;
    box.x1 = 12.5;
    box.y1 = 15.25;
    box.x2 = 80;
    box.y2 = 64;
    box.filled = true;
    box.cornerRadius = 14;
    expectGolden(painted(box), "shape_box", {14, 0.2});
    Shape oval;
    oval.kind = ShapeKind::Ellipse;
    oval.x1 = 14;
    oval.y1 = 18;
    oval.x2 = 82;
    oval.y2 = 60;
    oval.width = 6;
    expectGolden(painted(oval), "shape_oval", {13, 1.2});
}

}  // namespace
}  // namespace gouache
