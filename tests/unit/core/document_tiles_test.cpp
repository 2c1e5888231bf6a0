#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "core/document/tile_delta.h"
#include "core/document/tiled_image.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::noiseImage;

PixelSize anySize() {
    return {*rc::gen::inRange(1, 200), *rc::gen::inRange(1, 200)};
}

PixelFormat anyFormat() {
    return *rc::gen::element(PixelFormat::Gray8, PixelFormat::Rgba8);
}

TEST(TiledImage, NewOneIsZeroAndHoldsNothing) {
    const TiledImage image({130, 65}, PixelFormat::Rgba8);
    EXPECT_EQ(image.columns(), 3);
    EXPECT_EQ(image.rows(), 2);
    EXPECT_EQ(image.byteCount(), 0U);
    EXPECT_EQ(image.toImage(), Image({130, 65}, PixelFormat::Rgba8));
    EXPECT_TRUE(image.contentBounds().empty());
}

TEST(TiledImage, TileOfZerosCostsNothing) {
    TiledImage image({100, 100}, PixelFormat::Rgba8);
    image.setTile({1, 1}, std::make_shared<Tile>(PixelFormat::Rgba8));
    EXPECT_EQ(image.tile({1, 1}), nullptr);
    image.write(testing::filledImage({10, 10}, 1, 2, 3), {0, 0});
    EXPECT_EQ(image.byteCount(), 64U * 64 * 4);
    image.write(Image({10, 10}, PixelFormat::Rgba8), {0, 0});
    EXPECT_EQ(image.byteCount(), 0U);
}

TEST(TiledImage, CopySharesTilesUntilWritten) {
    const TiledImage image = TiledImage::fromImage(noiseImage({128, 64}, PixelFormat::Rgba8, 1));
    TiledImage copy = image;
    copy.write(testing::filledImage({1, 1}, 9, 9, 9), {0, 0});
    EXPECT_NE(copy.tile({0, 0}), image.tile({0, 0}));
    EXPECT_EQ(copy.tile({1, 0}), image.tile({1, 0}));
    EXPECT_EQ(image.toImage(), noiseImage({128, 64}, PixelFormat::Rgba8, 1));
}

TEST(TiledImage, OpaqueRgbBecomesRgba) {
    Image rgb({2, 1}, PixelFormat::Rgb8);
    const std::uint8_t values[] = {1, 2, 3, 4, 5, 6};
    std::copy(std::begin(values), std::end(values), rgb.bytes().begin());
    const Image stored = TiledImage::fromImage(rgb).toImage();
    const std::uint8_t expected[] = {1, 2, 3, 255, 4, 5, 6, 255};
    EXPECT_TRUE(std::ranges::equal(stored.bytes(), expected));
}

TEST(TiledImage, MovedByWholeTilesSharesThem) {
    const TiledImage image = TiledImage::fromImage(noiseImage({128, 128}, PixelFormat::Gray8, 3));
    const TiledImage moved = image.moved({256, 256}, {64, 128});
    EXPECT_EQ(moved.tile({1, 2}), image.tile({0, 0}));
    EXPECT_EQ(moved.tile({2, 3}), image.tile({1, 1}));
}

RC_GTEST_PROP(TiledImage, ImageGoesInAndOutUnchanged, ()) {
    const Image image = noiseImage(anySize(), anyFormat(), *rc::gen::arbitrary<std::uint32_t>());
    RC_ASSERT(TiledImage::fromImage(image).toImage() == image);
}

RC_GTEST_PROP(TiledImage, PartIsTheSameAsCroppedWhole, ()) {
    const Image image = noiseImage(anySize(), anyFormat(), *rc::gen::arbitrary<std::uint32_t>());
    const PixelRect area{*rc::gen::inRange(-100, 250), *rc::gen::inRange(-100, 250),
                         *rc::gen::inRange(1, 150), *rc::gen::inRange(1, 150)};
    RC_ASSERT(TiledImage::fromImage(image).toImage(area) == cropped(image, area));
}

RC_GTEST_PROP(TiledImage, MovedIsTheSameAsCropped, ()) {
    const Image image = noiseImage(anySize(), anyFormat(), *rc::gen::arbitrary<std::uint32_t>());
    const PixelSize size = anySize();
    const int step = *rc::gen::element(1, kTileSize);
    const PixelPoint offset{*rc::gen::inRange(-3, 4) * step, *rc::gen::inRange(-3, 4) * step};
    const TiledImage moved = TiledImage::fromImage(image).moved(size, offset);
    RC_ASSERT(moved.toImage() == cropped(image, {-offset.x, -offset.y, size.width, size.height}));
}

RC_GTEST_PROP(TiledImage, BoundsHoldExactlyWhatShows, ()) {
    const PixelSize size = anySize();
    const PixelRect area =
        intersected({*rc::gen::inRange(0, size.width), *rc::gen::inRange(0, size.height),
                     *rc::gen::inRange(1, 100), *rc::gen::inRange(1, 100)},
                    {0, 0, size.width, size.height});
    TiledImage image(size, PixelFormat::Rgba8);
    image.write(testing::filledImage(area.size(), 0, 0, 0, 1), {area.x, area.y});
    RC_ASSERT(image.contentBounds() == area);
}

RC_GTEST_PROP(TileDelta, HoldsExactlyTheTilesThatDiffer, ()) {
    const PixelSize size = anySize();
    const TiledImage before = TiledImage::fromImage(noiseImage(size, PixelFormat::Gray8, 5));
    TiledImage after = before;
    after.write(noiseImage({20, 20}, PixelFormat::Gray8, 6),
                {*rc::gen::inRange(0, size.width), *rc::gen::inRange(0, size.height)});
    const TileDelta delta = TileDelta::between(before, after);
    TiledImage rebuilt = before;
    delta.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
        RC_ASSERT(!samePixels(pair.before, pair.after));
        rebuilt.setTile(index, pair.after);
    });
    RC_ASSERT(rebuilt == after);
}

}  // namespace
}  // namespace gouache
