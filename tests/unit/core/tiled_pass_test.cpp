// A picture larger than the model's range, gone over in tiles: they cover it, are of sizes that the
// model makes, and leave no seam although each comes back with brightness and contrast of its own.

#include "core/planning/tiled_pass.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>
#include <vector>

#include "core/planning/resolution.h"

namespace gouache {
namespace {

const ModelDefaults kSmall{{256, 256}, 8, 20, 7};
const ModelDefaults kSd{{512, 512}, 8, 20, 7};
const ModelDefaults kXl{{1024, 1024}, 8, 30, 7};

/// The stated bound: mean step across the borders of tiles, in parts of that elsewhere.
constexpr double kSeamBound = 1.25;

Image waves(PixelSize size) {
    Image image(size, PixelFormat::Rgb8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int c = 0; c < 3; ++c) {
                image.pixel(x, y)[c] = static_cast<std::uint8_t>(127 + 45 * std::sin(x / 41.0 + c) +
                                                                 40 * std::cos(y / 37.0 - c));
            }
        }
    }
    return image;
}

/// What a model may do to a tile: another brightness, contrast and fine structure each time.
Image asMadeByAModel(const Image& init, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> any(-1, 1);
    const double gain = 1 + 0.15 * any(random);
    const double offset = 16 * any(random);
    Image made = converted(init, PixelFormat::Rgb8);
    for (std::uint8_t& value : made.bytes()) {
        value = static_cast<std::uint8_t>(
            std::clamp(127 + (value - 127) * gain + offset + 5 * any(random), 0.0, 255.0));
    }
    return made;
}

TiledPass passOver(PixelSize size, const ModelDefaults& defaults, ImagePtr kept = nullptr) {
    TiledPass::Setup setup;
    setup.request.prompt = "waves";
    setup.request.seed = Seed{7};
    setup.request.steps = 20;
    setup.defaults = defaults;
    setup.kept = std::move(kept);
    return {waves(size), std::move(setup)};
}

void finish(TiledPass& pass) {
    unsigned seed = 0;
    while (const auto request = pass.next()) {
        pass.take(asMadeByAModel(*request->init, ++seed));
    }
}

/// Mean difference of neighbours across and beside the lines where tiles begin or end.
double seamRatio(const Image& picture, const std::vector<PixelRect>& tiles) {
    std::vector<bool> columns(static_cast<std::size_t>(picture.width()));
    std::vector<bool> rows(static_cast<std::size_t>(picture.height()));
    for (const PixelRect& tile : tiles) {
        for (const int x : {tile.x, tile.right()}) {
            if (x > 0 && x < picture.width()) {
                columns[static_cast<std::size_t>(x)] = true;
            }
        }
        for (const int y : {tile.y, tile.bottom()}) {
            if (y > 0 && y < picture.height()) {
                rows[static_cast<std::size_t>(y)] = true;
            }
        }
    }
    double at = 0;
    double elsewhere = 0;
    int atCount = 0;
    int elsewhereCount = 0;
    for (int y = 1; y < picture.height(); ++y) {
        for (int x = 1; x < picture.width(); ++x) {
            for (const bool across : {true, false}) {
                const std::uint8_t* const here = picture.pixel(x, y);
                const std::uint8_t* const before =
                    across ? picture.pixel(x - 1, y) : picture.pixel(x, y - 1);
                const bool border = across ? columns[static_cast<std::size_t>(x)]
                                           : rows[static_cast<std::size_t>(y)];
                for (int c = 0; c < 3; ++c) {
                    (border ? at : elsewhere) += std::abs(here[c] - before[c]);
                    ++(border ? atCount : elsewhereCount);
                }
            }
        }
    }
    return (at / atCount) / (elsewhere / elsewhereCount);
}

TEST(Tiles, CoverThePictureAndOverlap) {
    for (const ModelDefaults& defaults : {kSmall, kSd, kXl}) {
        const ResolutionRange range = resolutionRange(defaults);
        for (const PixelSize size :
             {PixelSize{1024, 1024}, PixelSize{1080, 1350}, PixelSize{2700, 2025},
              PixelSize{4096, 640}, PixelSize{801, 1203}, PixelSize{257, 3000}}) {
            const std::vector<PixelRect> tiles = tilesOf(size, defaults);
            const int overlap = std::max(16, range.leastSide / 6);
            Image covered(size, PixelFormat::Gray8);
            for (const PixelRect& tile : tiles) {
                EXPECT_EQ(intersected(tile, {0, 0, size.width, size.height}), tile);
                EXPECT_LE(tile.size().area(), range.mostArea + range.mostArea / 8);
                for (int y = tile.y; y < tile.bottom(); ++y) {
                    std::fill_n(covered.pixel(tile.x, y), tile.width, std::uint8_t{255});
                }
                for (const PixelRect& other : tiles) {
                    if (other.y == tile.y && other.x > tile.x && other.x < tile.right()) {
                        EXPECT_GE(tile.right() - other.x, overlap);
                    }
                }
            }
            EXPECT_EQ(std::ranges::count(covered.bytes(), std::uint8_t{0}), 0)
                << size.width << 'x' << size.height;
        }
    }
}

TEST(Tiles, ASmallPictureIsOne) {
    EXPECT_EQ(tilesOf({500, 400}, kSd), (std::vector<PixelRect>{{0, 0, 500, 400}}));
    EXPECT_EQ(tilesOf({1024, 1024}, kSd).size(), 4U);
    EXPECT_EQ(tilesOf({1024, 1024}, kXl).size(), 1U);
}

TEST(PassSizes, GrowInStepsUpToTheTarget) {
    EXPECT_TRUE(passSizes({512, 512}, {600, 600}).empty());
    EXPECT_TRUE(passSizes({512, 512}, {256, 256}).empty());
    EXPECT_EQ(passSizes({512, 512}, {1024, 1024}), (std::vector<PixelSize>{{1024, 1024}}));
    const std::vector<PixelSize> steps = passSizes({256, 256}, {2048, 2048});
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0], (PixelSize{512, 512}));
    EXPECT_EQ(steps[1], (PixelSize{1024, 1024}));
    EXPECT_EQ(steps[2], (PixelSize{2048, 2048}));
}

TEST(TiledPass, RequestsAreWhatTheModelCanDo) {
    TiledPass pass = passOver({1001, 777}, kSmall);
    int requests = 0;
    std::vector<std::uint64_t> seeds;
    while (const auto request = pass.next()) {
        EXPECT_TRUE(validate(*request, kSmall).empty());
        EXPECT_EQ(request->init->size(), request->size);
        EXPECT_FALSE(request->pasteBack);
        EXPECT_EQ(request->mask != nullptr, requests > 0) << "finished neighbours are seen";
        EXPECT_NEAR(request->strength, 0.35, 1e-9);
        seeds.push_back(request->seed->value);
        pass.take(*request->init);
        ++requests;
    }
    EXPECT_EQ(requests, pass.tiles());
    EXPECT_EQ(requests, static_cast<int>(tilesOf({1001, 777}, kSmall).size()));
    std::ranges::sort(seeds);
    EXPECT_EQ(std::ranges::adjacent_find(seeds), seeds.end()) << "no two tiles of one seed";
}

TEST(TiledPass, TilesThatComeBackUnchangedLeaveThePictureAsItIs) {
    TiledPass pass = passOver({700, 600}, kSmall);
    while (const auto request = pass.next()) {
        pass.take(cropped(waves({700, 600}), *pass.area()));
    }
    const Image before = waves({700, 600});
    int largest = 0;
    for (std::size_t i = 0; i < before.bytes().size(); ++i) {
        largest = std::max(largest, std::abs(before.bytes()[i] - pass.picture().bytes()[i]));
    }
    EXPECT_LE(largest, 1);
}

TEST(TiledPass, NoSeamShows) {
    for (const PixelSize size : {PixelSize{900, 700}, PixelSize{1024, 1024}}) {
        TiledPass pass = passOver(size, kSmall);
        finish(pass);
        EXPECT_LT(seamRatio(pass.picture(), tilesOf(size, kSmall)), kSeamBound);
    }
}

TEST(TiledPass, LinesThatAModelDrawsAtTheBordersOfItsPicturesDoNotShow) {
    const PixelSize size{900, 700};
    TiledPass pass = passOver(size, kSmall);
    while (const auto request = pass.next()) {
        Image made = *request->init;
        for (int y = 0; y < made.height(); ++y) {
            for (int x = 0; x < made.width(); ++x) {
                const int out = std::min({x, y, made.width() - 1 - x, made.height() - 1 - y});
                if (out < 3) {
                    std::fill_n(made.pixel(x, y), 3, std::uint8_t{0});
                }
            }
        }
        pass.take(made);
    }
    const Image before = waves(size);
    int largest = 0;
    for (int y = 8; y < size.height - 8; ++y) {
        for (int x = 8; x < size.width - 8; ++x) {
            for (int c = 0; c < 3; ++c) {
                largest = std::max(largest,
                                   std::abs(before.pixel(x, y)[c] - pass.picture().pixel(x, y)[c]));
            }
        }
    }
    EXPECT_LT(largest, 40) << "of 255, where each tile has a black frame";
    EXPECT_LT(seamRatio(pass.picture(), tilesOf(size, kSmall)), kSeamBound);
}

TEST(TiledPass, TheMeasureSeesASeam) {
    const PixelSize size{900, 700};
    Image picture = waves(size);
    unsigned seed = 0;
    for (const PixelRect& tile : tilesOf(size, kSmall)) {
        const Image made = asMadeByAModel(cropped(waves(size), tile), ++seed);
        for (int y = 0; y < tile.height; ++y) {
            std::copy_n(made.row(y), made.rowBytes(), picture.pixel(tile.x, tile.y + y));
        }
    }
    EXPECT_GT(seamRatio(picture, tilesOf(size, kSmall)), 1.5);
}

TEST(TiledPass, BroadColoursStayThePictures) {
    const PixelSize size{900, 700};
    TiledPass pass = passOver(size, kSmall);
    finish(pass);
    const Image before = resized(waves(size), {30, 24});
    const Image after = resized(pass.picture(), {30, 24});
    double sum = 0;
    for (std::size_t i = 0; i < before.bytes().size(); ++i) {
        sum += std::abs(before.bytes()[i] - after.bytes()[i]);
    }
    EXPECT_LT(sum / static_cast<double>(before.bytes().size()), 3);
}

TEST(TiledPass, WhatIsKeptStaysByteByByte) {
    const PixelSize size{800, 640};
    Image kept(size, PixelFormat::Gray8);
    for (int y = 100; y < 500; ++y) {
        std::fill_n(kept.pixel(200, y), 300, std::uint8_t{255});
    }
    TiledPass pass = passOver(size, kSmall, std::make_shared<const Image>(kept));
    finish(pass);
    const Image before = waves(size);
    int changed = 0;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const bool same =
                std::equal(before.pixel(x, y), before.pixel(x, y) + 3, pass.picture().pixel(x, y));
            changed += same ? 0 : 1;
            if (*kept.pixel(x, y) == 255) {
                ASSERT_TRUE(same) << x << ' ' << y;
            }
        }
    }
    EXPECT_GT(changed, 100'000);
}

TEST(TiledPass, TilesThatAreAllKeptAreLeftOut) {
    const PixelSize size{900, 300};
    const std::vector<PixelRect> tiles = tilesOf(size, kSmall);
    ASSERT_GT(tiles.size(), 2U);
    Image kept(size, PixelFormat::Gray8);
    for (int y = tiles[0].y; y < tiles[0].bottom(); ++y) {
        std::fill_n(kept.pixel(tiles[0].x, y), tiles[0].width, std::uint8_t{255});
    }
    EXPECT_EQ(tilesToMake(size, kSmall, &kept), static_cast<int>(tiles.size()) - 1);
}

TEST(TiledPass, ControlsAndRegionsAreCutWithTheTile) {
    TiledPass::Setup setup;
    setup.request.prompt = "waves";
    setup.request.seed = Seed{1};
    Image control({400, 400}, PixelFormat::Rgb8);
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x) {
            control.pixel(x, y)[0] = x < 200 ? 0 : 255;
        }
    }
    setup.request.controls.push_back({"sketch", std::make_shared<const Image>(control)});
    setup.defaults = kSmall;
    TiledPass pass(waves({800, 300}), setup);
    const auto first = pass.next();
    ASSERT_TRUE(first.has_value());
    const Image& part = *first->controls.front().image;
    EXPECT_EQ(part.size(), first->size);
    EXPECT_LT(part.pixel(part.width() / 4, 10)[0], 10) << "the left tile sees the left half";
}

}  // namespace
}  // namespace gouache
