#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/document/composite.h"
#include "core/document/picture_compositor.h"

// Expected pictures from an independent program: tests/golden/make_blend.py.

namespace gouache {
namespace {

constexpr PixelSize kSize{32, 32};
constexpr int kShownSlack = 1;

Image goldenPicture(const std::string& file, PixelFormat format = PixelFormat::Rgba8) {
    std::ifstream in(std::string(GOUACHE_TEST_DATA) + "/golden/blend/" + file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    Image image(kSize, format);
    EXPECT_EQ(bytes.size(), image.bytes().size()) << file;
    if (bytes.size() == image.bytes().size()) {
        std::ranges::copy(bytes, image.bytes().begin());
    }
    return image;
}

Layer layerOf(std::uint32_t id, const std::string& file) {
    Layer layer = makeLayer({id}, LayerKind::Paint, kSize);
    layer.pixels = TiledImage::fromImage(goldenPicture(file));
    return layer;
}

Layer groupOf(std::uint32_t id) {
    return makeLayer({id}, LayerKind::Group, kSize);
}

TiledImage goldenMask() {
    return TiledImage::fromImage(goldenPicture("mask.gray", PixelFormat::Gray8));
}

/// Every channel, weighted with alpha as it is seen, within one step of 255; alpha as well. What is
/// shown of layers in Normal mode goes the faster way in 8 bits, which rounds twice.
void expectPicture(const std::vector<Layer>& layers, const std::string& file) {
    const Image expected = goldenPicture(file);
    const PictureCompositor compositor(layers);
    TilePixels straight;
    compositor.composeStraight({0, 0}, straight);
    TilePixels shown;
    compositor.compose({0, 0}, shown);
    int worst = 0;
    for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
            const std::uint8_t* want = expected.pixel(x, y);
            const auto at = static_cast<std::size_t>(y * kTileSize + x);
            for (int channel = 0; channel < 4; ++channel) {
                const auto value = [&](std::uint32_t word) {
                    return static_cast<int>(word >> (8 * channel) & 255U);
                };
                const double weight = channel == 3 ? 1 : want[3] / 255.0;
                const int seen = static_cast<int>(std::lround(want[channel] * weight));
                const int made = static_cast<int>(std::lround(value(straight[at]) * weight));
                worst = std::max({worst, std::abs(made - seen),
                                  std::abs(value(shown[at]) - seen) - kShownSlack});
                ASSERT_LE(worst, 1)
                    << file << " at " << x << ", " << y << " channel " << channel << ": " << made
                    << " and " << value(shown[at]) << ", not " << seen;
            }
        }
    }
}

class BlendGolden : public ::testing::TestWithParam<BlendMode> {};

TEST_P(BlendGolden, MixesAsTheReference) {
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), layerOf(2, "source.rgba")};
    layers[1].blend = GetParam();
    layers[1].opacity = 0.7;
    expectPicture(layers, std::string(nameOf(GetParam())) + ".rgba");
}

TEST_P(BlendGolden, ClipsAsTheReference) {
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), layerOf(2, "source.rgba"),
                              layerOf(3, "third.rgba")};
    layers[2].blend = GetParam();
    layers[2].clipped = true;
    expectPicture(layers, "clipped-" + std::string(nameOf(GetParam())) + ".rgba");
}

std::vector<BlendMode> layerModes() {
    std::vector<BlendMode> modes(allBlendModes().begin(), allBlendModes().end());
    std::erase(modes, BlendMode::PassThrough);
    return modes;
}

INSTANTIATE_TEST_SUITE_P(Modes, BlendGolden, ::testing::ValuesIn(layerModes()),
                         [](const auto& test) {
                             std::string name(nameOf(test.param));
                             std::erase(name, '-');
                             return name;
                         });

TEST(BlendScenes, LayerMask) {
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), layerOf(2, "source.rgba")};
    layers[1].blend = BlendMode::Multiply;
    layers[1].opacity = 0.8;
    layers[1].hasMask = true;
    layers[1].mask = goldenMask();
    expectPicture(layers, "scene-mask.rgba");
    layers[1].maskEnabled = false;
    layers[1].blend = BlendMode::Normal;
    layers[1].opacity = 0.7;
    expectPicture(layers, "normal.rgba");
}

std::vector<Layer> groupScene() {
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), layerOf(2, "source.rgba"),
                              layerOf(3, "third.rgba"), groupOf(4)};
    layers[1].parent = layers[2].parent = {4};
    layers[2].blend = BlendMode::Screen;
    layers[3].opacity = 0.6;
    layers[3].hasMask = true;
    layers[3].mask = goldenMask();
    return layers;
}

TEST(BlendScenes, IsolatedGroup) {
    auto layers = groupScene();
    layers[3].blend = BlendMode::Overlay;
    expectPicture(layers, "scene-group.rgba");
}

TEST(BlendScenes, PassThroughGroup) {
    auto layers = groupScene();
    layers[3].blend = BlendMode::PassThrough;
    expectPicture(layers, "scene-pass-through.rgba");
}

TEST(BlendScenes, GroupsAloneChangeNothing) {
    // A layer in Normal groups in groups is the layer.
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), layerOf(2, "source.rgba"), groupOf(3),
                              groupOf(4)};
    layers[1].parent = {3};
    layers[2].parent = {4};
    layers[1].opacity = 0.7;
    expectPicture(layers, "normal.rgba");
    layers[3].visible = false;
    expectPicture(layers, "backdrop.rgba");
}

TEST(BlendScenes, ClippedToNothingShowsNothing) {
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), makeLayer({2}, LayerKind::Paint, kSize),
                              layerOf(3, "source.rgba")};
    layers[2].clipped = true;
    expectPicture(layers, "backdrop.rgba");
    layers[1].visible = false;
    expectPicture(layers, "backdrop.rgba");
}

TEST(BlendScenes, LowestClippedLayerShowsAsItIs) {
    std::vector<Layer> layers{layerOf(1, "backdrop.rgba"), layerOf(2, "source.rgba")};
    layers[0].clipped = true;
    layers[1].opacity = 0.7;
    expectPicture(layers, "normal.rgba");
}

}  // namespace
}  // namespace gouache
