#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "core/document/composite.h"
#include "core/document/picture_compositor.h"
#include "core/document/pixel_math.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::filledImage;
using testing::idOf;
using testing::noiseImage;
using testing::shared;

LayerId place(Document& document, Image image, double opacity = 1, PixelPoint position = {}) {
    const LayerId id = document.newLayerId();
    EXPECT_TRUE(
        document.execute(std::make_unique<PlaceImage>(id, shared(std::move(image)), position)));
    EXPECT_TRUE(document.execute(std::make_unique<SetLayerOpacity>(id, opacity)));
    return id;
}

TEST(PixelMath, MultiplicationIsRoundedExactly) {
    for (std::uint32_t a = 0; a < 256; ++a) {
        for (std::uint32_t b = 0; b < 256; ++b) {
            const auto expected = static_cast<std::uint32_t>(std::lround(a * b / 255.0));
            ASSERT_EQ(mul255(a, b), expected);
            ASSERT_EQ(mul255Lanes(a | (255 - a) << 16, b), expected | mul255(255 - a, b) << 16);
        }
    }
}

TEST(Composite, OpaqueLayerIsCopiedBitByBit) {
    const auto document = Document::standard({150, 90});
    Image picture = noiseImage({150, 90}, PixelFormat::Rgba8, 4);
    for (int y = 0; y < 90; ++y) {
        for (int x = 0; x < 150; ++x) {
            picture.pixel(x, y)[3] = 255;
        }
    }
    place(*document, filledImage({150, 90}, 1, 2, 3, 77));
    place(*document, picture);
    EXPECT_EQ(mergedPicture(*document), picture);
}

TEST(Composite, SingleTranslucentLayerKeepsItsColours) {
    const auto document = Document::standard({150, 90});
    const Image picture = noiseImage({150, 90}, PixelFormat::Rgba8, 4);
    place(*document, picture);
    EXPECT_EQ(mergedPicture(*document), picture);
}

TEST(Composite, HiddenMaskAndSketchLayersAreNoPartOfThePicture) {
    const auto document = Document::standard({64, 64});
    const LayerId id = place(*document, filledImage({64, 64}, 10, 20, 30));
    Image mask({64, 64}, PixelFormat::Gray8);
    std::ranges::fill(mask.bytes(), std::uint8_t{255});
    ASSERT_TRUE(document->execute(std::make_unique<ReplacePixels>(idOf(*document, LayerKind::Mask),
                                                                  shared(mask), PixelPoint{})));
    ASSERT_TRUE(document->execute(
        std::make_unique<ReplacePixels>(idOf(*document, LayerKind::Control),
                                        shared(filledImage({64, 64}, 0, 0, 0)), PixelPoint{})));
    EXPECT_EQ(mergedPicture(*document), filledImage({64, 64}, 10, 20, 30));
    ASSERT_TRUE(document->execute(std::make_unique<SetLayerVisibility>(id, false)));
    EXPECT_EQ(mergedPicture(*document), Image({64, 64}, PixelFormat::Rgba8));
}

TEST(Composite, AreaMayReachOutside) {
    const auto document = Document::standard({70, 70});
    place(*document, filledImage({70, 70}, 5, 6, 7));
    const Image part = mergedPicture(*document, {-10, 60, 30, 30});
    EXPECT_EQ(part.pixel(9, 0)[3], 0);
    EXPECT_EQ(part.pixel(10, 0)[3], 255);
    EXPECT_EQ(part.pixel(10, 9)[3], 255);
    EXPECT_EQ(part.pixel(10, 10)[3], 0);
}

TEST(Composite, MaskIsTheLargestOfAllAndIgnoresOpacity) {
    const auto document = Document::standard({100, 100});
    const LayerId mask = idOf(*document, LayerKind::Mask);
    const Image values = noiseImage({100, 100}, PixelFormat::Gray8, 8);
    ASSERT_TRUE(
        document->execute(std::make_unique<ReplacePixels>(mask, shared(values), PixelPoint{})));
    ASSERT_TRUE(document->execute(std::make_unique<SetLayerOpacity>(mask, 0.5)));
    EXPECT_EQ(mergedMask(*document), values);
    TileValues shown;
    ASSERT_TRUE(maskTile(document->layers(), {1, 1}, shown));
    EXPECT_EQ(shown[0], mul255(*values.pixel(64, 64), 128));
    EXPECT_EQ(shown[kTileArea - 1], 0);
}

TEST(Composite, SketchLiesOnWhite) {
    const auto document = Document::standard({100, 100});
    EXPECT_FALSE(hasContent(*document, LayerKind::Control));
    ASSERT_TRUE(document->execute(std::make_unique<ReplacePixels>(
        idOf(*document, LayerKind::Control), shared(filledImage({10, 10}, 0, 0, 0, 128)),
        PixelPoint{80, 80})));
    const Image sketch = mergedSketch(*document);
    EXPECT_EQ(sketch.format(), PixelFormat::Rgb8);
    EXPECT_EQ(sketch.pixel(0, 0)[0], 255);
    EXPECT_EQ(sketch.pixel(85, 85)[0], 127);
    EXPECT_EQ(contentBounds(*document, LayerKind::Control), (PixelRect{80, 80, 10, 10}));
}

struct Rgba {
    double r, g, b, a;
};

/// Porter-Duff over in double precision, straight alpha.
Rgba overReference(const Rgba& s, double opacity, const Rgba& d) {
    const double a = s.a * opacity;
    const double out = a + d.a * (1 - a);
    if (out <= 0) {
        return {0, 0, 0, 0};
    }
    const auto mix = [&](double x, double y) { return (x * a + y * d.a * (1 - a)) / out; };
    return {mix(s.r, d.r), mix(s.g, d.g), mix(s.b, d.b), out};
}

RC_GTEST_PROP(Composite, AgreesWithTheFormula, ()) {
    const auto document = Document::standard({80, 70});
    const int count = *rc::gen::inRange(1, 5);
    std::vector<std::pair<Image, double>> layers;
    for (int i = 0; i < count; ++i) {
        layers.emplace_back(
            noiseImage({80, 70}, PixelFormat::Rgba8, *rc::gen::arbitrary<std::uint32_t>()),
            *rc::gen::inRange(0, 256) / 255.0);
        place(*document, layers.back().first, layers.back().second);
    }
    const Image merged = mergedPicture(*document);
    TilePixels shown{};
    PictureCompositor(document->layers()).compose({0, 0}, shown);
    for (int y = 0; y < 70; ++y) {
        for (int x = 0; x < 80; ++x) {
            Rgba expected{0, 0, 0, 0};
            for (const auto& [image, opacity] : layers) {
                const std::uint8_t* p = image.pixel(x, y);
                expected = overReference({p[0] / 255.0, p[1] / 255.0, p[2] / 255.0, p[3] / 255.0},
                                         opacity, expected);
            }
            const std::uint8_t* actual = merged.pixel(x, y);
            RC_ASSERT(std::abs(actual[3] - expected.a * 255) <= count);
            // A faint pixel holds its colour only roughly; compare what can be seen of it.
            const double weight = expected.a;
            RC_ASSERT(std::abs(actual[0] - expected.r * 255) * weight <= count + 1);
            RC_ASSERT(std::abs(actual[1] - expected.g * 255) * weight <= count + 1);
            RC_ASSERT(std::abs(actual[2] - expected.b * 255) * weight <= count + 1);
            if (x < kTileSize && y < kTileSize) {
                const std::uint32_t word = shown[static_cast<std::size_t>(y * kTileSize + x)];
                RC_ASSERT(std::abs((word & 255) - expected.r * expected.a * 255) <= count);
                RC_ASSERT(std::abs((word >> 24) - expected.a * 255) <= count);
            }
        }
    }
}

RC_GTEST_PROP(Composite, WhatIsKeptBelowMakesTheSamePixels, ()) {
    const auto document = Document::standard({150, 130});
    UnderCache cache;
    cache.reset(document->size());
    const auto anyImage = [] {
        return noiseImage({*rc::gen::inRange(1, 160), *rc::gen::inRange(1, 140)},
                          PixelFormat::Rgba8, *rc::gen::arbitrary<std::uint32_t>());
    };
    for (int i = 0; i < 4; ++i) {
        place(*document, anyImage(), *rc::gen::inRange(0, 5) / 4.0);
    }
    for (int i = 0; i < 12; ++i) {
        const auto layers = document->layers();
        const Layer& layer = layers[*rc::gen::inRange<std::size_t>(0, layers.size())];
        switch (*rc::gen::inRange(0, 5)) {
            case 0:
                document->setActive(layer.id);
                break;
            case 1:
                (void)document->execute(
                    std::make_unique<SetLayerVisibility>(layer.id, *rc::gen::arbitrary<bool>()));
                break;
            case 2:
                document->undo();
                break;
            default:
                (void)document->execute(std::make_unique<ReplacePixels>(
                    document->state().active, shared(anyImage()),
                    PixelPoint{*rc::gen::inRange(-20, 100), *rc::gen::inRange(-20, 100)}));
                break;
        }
        const PictureCompositor compositor(document->layers());
        for (int y = 0; y < 3; ++y) {
            for (int x = 0; x < 3; ++x) {
                TilePixels expected;
                TilePixels actual;
                RC_ASSERT(compositor.compose({x, y}, expected) ==
                          compositor.compose({x, y}, document->state().active, cache, actual));
                RC_ASSERT(expected == actual);
            }
        }
    }
    RC_ASSERT(cache.count() <= 9U);
}

}  // namespace
}  // namespace gouache
