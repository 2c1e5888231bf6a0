// What no paint may do, for any brush, fill, gradient or shape.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

#include "core/paint/brush_stroke.h"
#include "core/paint/clone_rows.h"
#include "core/paint/flood_fill.h"
#include "core/paint/gradient.h"
#include "core/paint/painted_area.h"
#include "core/paint/shape.h"
#include "core/paint/smudge_stroke.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

constexpr PixelSize kSize{150, 130};

double any(double least, double most) {
    return least + (most - least) * *rc::gen::inRange(0, 1001) / 1000.0;
}

StrokePoint anyPoint() {
    return {any(-40, 190), any(-40, 170), any(0, 1), any(0, 1), any(-4, 4)};
}

Brush anyBrush() {
    Brush brush;
    brush.size = any(1, 90);
    brush.hardness = any(0, 1);
    brush.opacity = any(0, 1);
    brush.flow = *rc::gen::element(1.0, 1.0, 0.3, 0.02);
    brush.spacing = *rc::gen::element(0.0, 0.0, 0.1, 1.2);
    brush.roundness = *rc::gen::element(1.0, 1.0, 0.3, 0.05);
    brush.angle = any(-180, 180);
    brush.angleFollowsTilt = *rc::gen::arbitrary<bool>();
    brush.grain = *rc::gen::element(0.0, 0.0, 0.7);
    brush.airbrush = *rc::gen::arbitrary<bool>();
    for (BrushDynamic* dynamic : {&brush.sizeDynamic, &brush.opacityDynamic, &brush.flowDynamic}) {
        dynamic->pressure = *rc::gen::arbitrary<bool>();
        dynamic->tilt = *rc::gen::arbitrary<bool>();
    }
    brush.color = {12, 200, 99};
    return brush;
}

Symmetry anySymmetry() {
    const auto kind = *rc::gen::element(Symmetry::Kind::None, Symmetry::Kind::None,
                                        Symmetry::Kind::Both, Symmetry::Kind::Kaleidoscope);
    return {kind, any(0, 150), any(0, 130), *rc::gen::inRange(0, 9)};
}

/// Half of the canvas in grey values, half not at all.
TiledImage someSelection(std::uint32_t seed) {
    Image image = testing::noiseImage(kSize, PixelFormat::Gray8, seed);
    for (int y = 0; y < kSize.height; ++y) {
        std::fill_n(image.pixel(0, y), kSize.width / 2, std::uint8_t{0});
    }
    return TiledImage::fromImage(image);
}

PaintRows solid(std::function<void(PixelPoint, int, float*)> amounts) {
    return {std::move(amounts), solidPaint(0xc0336699U)};
}

/// The parts of any paint on `base`.
std::vector<TileDelta> anyPaint(const TiledImage& base, const PaintLimits& limits) {
    std::vector<TileDelta> parts;
    const PixelRect canvas{0, 0, kSize.width, kSize.height};
    switch (*rc::gen::inRange(0, 6)) {
        case 0: {
            StrokeOptions options{limits, anySymmetry(), *rc::gen::element(0.0, 20.0), {}};
            if (*rc::gen::inRange(0, 4) == 0) {
                options.clone = ClonePaint{tileSource(base), {*rc::gen::inRange(-99, 99), 7}};
            }
            BrushStroke stroke(anyBrush(), *rc::gen::element(BrushMode::Paint, BrushMode::Erase),
                               base, options);
            for (int i = *rc::gen::inRange(1, 7); i > 0; --i) {
                parts.push_back(i == 3 ? stroke.addLine(anyPoint()) : stroke.add(anyPoint()));
                parts.push_back(stroke.rest(0.05));
            }
            parts.push_back(stroke.finish());
            break;
        }
        case 1: {
            SmudgeStroke stroke(anyBrush(), base, limits, anySymmetry());
            for (int i = *rc::gen::inRange(2, 7); i > 0; --i) {
                parts.push_back(stroke.add(anyPoint()));
            }
            parts.push_back(stroke.finish());
            break;
        }
        case 2: {
            FloodOptions flood;
            flood.tolerance = any(0, 1);
            flood.gap = *rc::gen::element(0, 0, 6);
            flood.grow = *rc::gen::inRange(-5, 6);
            const TiledImage area =
                floodArea(tileSource(base), kSize,
                          {*rc::gen::inRange(0, 150), *rc::gen::inRange(0, 130)}, flood);
            parts.push_back(paintedArea(base, canvas, solid(maskAmounts(area, any(0, 1))), limits));
            break;
        }
        case 3: {
            GradientPaint gradient;
            gradient.shape = *rc::gen::element(GradientShape::Linear, GradientShape::Radial,
                                               GradientShape::Conical);
            gradient.endX = any(-50, 200);
            gradient.to = *rc::gen::element(0U, 0xff00ff00U);
            PaintRows rows = solid(shapeAmounts({.x2 = 150, .width = 300}, any(0, 1)));
            rows.pixels = gradientRows(gradient);
            parts.push_back(paintedArea(base, canvas, rows, limits));
            break;
        }
        default: {
            Shape shape;
            shape.kind =
                *rc::gen::element(ShapeKind::Line, ShapeKind::Rectangle, ShapeKind::Ellipse);
            shape.x1 = any(-30, 180);
            shape.y1 = any(-30, 160);
            shape.x2 = any(-30, 180);
            shape.y2 = any(-30, 160);
            shape.width = any(0, 40);
            shape.filled = *rc::gen::arbitrary<bool>();
            shape.cornerRadius = any(0, 50);
            parts.push_back(
                paintedArea(base, boundsOf(shape), solid(shapeAmounts(shape, any(0, 1))), limits));
        }
    }
    return parts;
}

RC_GTEST_PROP(AnyPaint, StaysInTheSelectionAndUnderTheAlphaLock, ()) {
    const auto format =
        *rc::gen::element(PixelFormat::Rgba8, PixelFormat::Rgba8, PixelFormat::Gray8);
    const TiledImage base = TiledImage::fromImage(
        testing::noiseImage(kSize, format, *rc::gen::arbitrary<std::uint32_t>()));
    PaintLimits limits;
    if (*rc::gen::arbitrary<bool>()) {
        limits.selection = someSelection(5);
    }
    limits.alphaLocked = format == PixelFormat::Rgba8 && *rc::gen::arbitrary<bool>();
    TiledImage image = base;
    TileDelta whole;
    for (const TileDelta& part : anyPaint(base, limits)) {
        part.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
            RC_ASSERT(samePixels(image.tile(index), pair.before));
            RC_ASSERT(intersected(pair.area, image.tileArea(index)) == pair.area);
            image.setTile(index, pair.after);
        });
        whole.append(part);
    }
    const Image before = base.toImage();
    const Image after = image.toImage();
    const Image selected =
        limits.selection ? limits.selection->toImage() : Image(kSize, PixelFormat::Gray8);
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const std::uint8_t* was = before.pixel(x, y);
            const std::uint8_t* is = after.pixel(x, y);
            const bool same = std::equal(was, was + before.channels(), is);
            RC_ASSERT(same || !limits.selection || *selected.pixel(x, y) > 0);
            RC_ASSERT(!limits.alphaLocked || was[3] == is[3]);
        }
    }
    whole.forEach(
        [&](TileIndex index, const TileDelta::Pair& pair) { image.setTile(index, pair.before); });
    RC_ASSERT(image == base);
}

}  // namespace
}  // namespace gouache
