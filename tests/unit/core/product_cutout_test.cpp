// Cutting products out, against drawn photos whose truth is known.

#include "core/product/product_cutout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "tests/support/product_photos.h"

namespace gouache {
namespace {

using testing::allProductKinds;
using testing::drawProductPhoto;
using testing::nameOf;
using testing::PhotoOptions;
using testing::ProductKind;
using testing::ProductPhoto;

struct Score {
    double error = 0;    ///< sum of alpha's differences, in parts of the product's area
    double missing = 0;  ///< part of what is opaque that is not three quarters opaque
    double extra = 0;    ///< background that shows, in parts of the product's area
    double edge = 0;     ///< mean error of a channel where alpha is between, in levels
};

Score scoreOf(const ProductPhoto& truth, const ProductCutout& cutout) {
    Score score;
    double area = 0;
    double opaque = 0;
    int edges = 0;
    const Image mask = maskOf(cutout, truth.alpha.size());
    for (std::size_t i = 0; i < mask.bytes().size(); ++i) {
        const int wanted = truth.alpha.bytes()[i];
        const int got = mask.bytes()[i];
        area += wanted / 255.0;
        score.error += std::abs(wanted - got) / 255.0;
        opaque += wanted > 250 ? 1 : 0;
        score.missing += wanted > 250 && got < 192 ? 1 : 0;
        score.extra += wanted < 5 ? got / 255.0 : 0;
        if (wanted > 40 && wanted < 235 && got > 40 && got < 250) {
            for (std::size_t c = 0; c < 3; ++c) {
                score.edge +=
                    std::abs(cutout.picture.bytes()[4 * i + c] - truth.pure.bytes()[3 * i + c]);
            }
            edges += 3;
        }
    }
    score.error /= area;
    score.extra /= area;
    score.missing /= opaque;
    score.edge /= std::max(edges, 1);
    return score;
}

Score cutAndScore(ProductKind kind, const PhotoOptions& options) {
    const ProductPhoto photo = drawProductPhoto(kind, options);
    const Result<ProductCutout> cutout = cutOutProduct(photo.photo, "photo.png");
    EXPECT_TRUE(cutout.ok()) << nameOf(kind);
    return cutout.ok() ? scoreOf(photo, *cutout) : Score{1, 1, 1, 255};
}

/// What is not clear as glass.
constexpr std::array kSolid{ProductKind::Bottle, ProductKind::Shoe, ProductKind::Ring,
                            ProductKind::WhiteMug, ProductKind::Bag};

TEST(ProductCutout, IsNearTheTruth) {
    for (const ProductKind kind : kSolid) {
        SCOPED_TRACE(nameOf(kind));
        const Score score = cutAndScore(kind, {});
        EXPECT_LT(score.error, 0.03);
        EXPECT_LT(score.missing, 0.01);
        EXPECT_LT(score.extra, 0.01);
        EXPECT_LT(score.edge, 12);
    }
}

TEST(ProductCutout, SoftShadowsBelongToTheBackground) {
    for (const ProductKind kind : {ProductKind::Bottle, ProductKind::Ring, ProductKind::Bag}) {
        SCOPED_TRACE(nameOf(kind));
        PhotoOptions options;
        options.shadow = 0.65;
        EXPECT_LT(cutAndScore(kind, options).extra, 0.01);
    }
}

TEST(ProductCutout, HoldsUnderNoiseBlurAndGreyBackdrops) {
    PhotoOptions noisy;
    noisy.noise = 4;
    PhotoOptions soft;
    soft.blur = 1.5;
    PhotoOptions grey;
    grey.backdrop = 205;
    grey.falloff = 24;
    for (const PhotoOptions& options : {noisy, soft, grey}) {
        for (const ProductKind kind : {ProductKind::Bottle, ProductKind::Ring, ProductKind::Bag}) {
            SCOPED_TRACE(nameOf(kind));
            EXPECT_LT(cutAndScore(kind, options).error, 0.03);
        }
    }
}

TEST(ProductCutout, AHoleShowsTheSceneAndAThinStrapStays) {
    const ProductPhoto ring = drawProductPhoto(ProductKind::Ring);
    const ProductCutout cutRing = *cutOutProduct(ring.photo, "ring");
    const int side = ring.photo.width();
    EXPECT_EQ(cutRing.picture.pixel(side / 2, side * 54 / 100)[3], 0);
    EXPECT_EQ(cutRing.picture.pixel(side * 76 / 100, side * 54 / 100)[3], 255);

    const ProductPhoto bag = drawProductPhoto(ProductKind::Bag);
    const Image mask = maskOf(*cutOutProduct(bag.photo, "bag"), bag.photo.size());
    double kept = 0;
    double wanted = 0;
    for (int y = 0; y < side * 2 / 5; ++y) {
        for (int x = 0; x < side; ++x) {
            wanted += *bag.alpha.pixel(x, y);
            kept += std::min(*bag.alpha.pixel(x, y), *mask.pixel(x, y));
        }
    }
    ASSERT_GT(wanted, 0);
    EXPECT_GT(kept / wanted, 0.85) << "straps of 3 to 6 pixels";
}

TEST(ProductCutout, AReflectionIsNoHole) {
    const ProductPhoto bottle = drawProductPhoto(ProductKind::Bottle);
    const ProductCutout cutout = *cutOutProduct(bottle.photo, "bottle");
    const int side = bottle.photo.width();
    EXPECT_EQ(cutout.picture.pixel(side * 428 / 1000, side * 42 / 100)[3], 255);
    EXPECT_EQ(cutout.picture.pixel(side / 2, side * 6 / 10)[3], 255) << "the white label";
}

TEST(ProductCutout, OpaquePixelsAreThePhotosOwn) {
    for (const ProductKind kind : allProductKinds()) {
        const ProductPhoto photo = drawProductPhoto(kind, {.size = {500, 620}});
        const ProductCutout cutout = *cutOutProduct(photo.photo, "photo");
        int opaque = 0;
        for (int y = 0; y < photo.photo.height(); ++y) {
            for (int x = 0; x < photo.photo.width(); ++x) {
                if (cutout.picture.pixel(x, y)[3] == 255) {
                    ++opaque;
                    ASSERT_TRUE(std::equal(photo.photo.pixel(x, y), photo.photo.pixel(x, y) + 3,
                                           cutout.picture.pixel(x, y)))
                        << nameOf(kind);
                }
            }
        }
        EXPECT_GT(opaque, 2000) << nameOf(kind);
    }
}

TEST(ProductCutout, LargePhotosAreSearchedSmallAndCutAtTheirOwnSize) {
    PhotoOptions options;
    options.size = {2000, 1600};
    options.blur = 1.2;
    const ProductPhoto photo = drawProductPhoto(ProductKind::Ring, options);
    const ProductCutout cutout = *cutOutProduct(photo.photo, "photo");
    EXPECT_EQ(cutout.picture.size(), photo.photo.size());
    EXPECT_LT(scoreOf(photo, cutout).error, 0.03);
}

TEST(ProductCutout, TheBoxHoldsTheProduct) {
    const ProductPhoto photo = drawProductPhoto(ProductKind::Bottle);
    const ProductCutout cutout = *cutOutProduct(photo.photo, "photo");
    Image solid = photo.alpha;
    for (std::uint8_t& value : solid.bytes()) {
        value = value > 128 ? value : std::uint8_t{0};
    }
    const PixelRect truth = boundsOf(solid);
    EXPECT_EQ(united(cutout.box, truth), cutout.box);
    EXPECT_LT(cutout.box.width, truth.width + 12);
    EXPECT_LT(cutout.box.height, truth.height + 12);
}

TEST(ProductCutout, TransparencyIsTakenAsItIs) {
    Image photo({60, 50}, PixelFormat::Rgba8);
    for (int y = 10; y < 40; ++y) {
        for (int x = 20; x < 45; ++x) {
            const std::array<std::uint8_t, 4> colour{250, 250, 250,
                                                     static_cast<std::uint8_t>(x < 22 ? 100 : 255)};
            std::ranges::copy(colour, photo.pixel(x, y));
        }
    }
    const ProductCutout cutout = *cutOutProduct(photo, "photo");
    EXPECT_EQ(cutout.picture, photo);
    EXPECT_EQ(cutout.box, (PixelRect{20, 10, 25, 30}));
}

TEST(ProductCutout, AMaskByTheUserCounts) {
    const ProductPhoto photo = drawProductPhoto(ProductKind::Shoe, {.size = {300, 300}});
    Image mask(photo.photo.size(), PixelFormat::Gray8);
    for (int y = 50; y < 150; ++y) {
        std::fill_n(mask.pixel(60, y), 120, std::uint8_t{255});
        *mask.pixel(59, y) = 128;
    }
    const ProductCutout cutout = *cutOutProduct(photo.photo, mask, "photo");
    EXPECT_EQ(maskOf(cutout, photo.photo.size()), mask);
    EXPECT_EQ(cutout.box, (PixelRect{59, 50, 121, 100}));
    EXPECT_TRUE(std::equal(photo.photo.pixel(100, 100), photo.photo.pixel(100, 100) + 3,
                           cutout.picture.pixel(100, 100)));
}

TEST(ProductCutout, SaysWhatIsWrong) {
    Image plain({200, 200}, PixelFormat::Rgb8);
    std::ranges::fill(plain.bytes(), std::uint8_t{250});
    EXPECT_EQ(cutOutProduct(plain, "a.png").error(),
              makeError(ErrorCode::ProductNotFound, "a.png"));
    Image stripes({200, 200}, PixelFormat::Rgb8);
    for (std::size_t i = 0; i < stripes.bytes().size(); ++i) {
        stripes.bytes()[i] = static_cast<std::uint8_t>(i * 7919 % 251);
    }
    EXPECT_EQ(cutOutProduct(stripes, "b.png").error().code, ErrorCode::ProductNotFound);
    EXPECT_EQ(cutOutProduct(Image(), "c.png").error().code, ErrorCode::ProductNotFound);
    EXPECT_EQ(cutOutProduct(plain, Image({200, 200}, PixelFormat::Gray8), "d.png").error().code,
              ErrorCode::ProductNotFound);
    EXPECT_EQ(cutOutProduct(plain, Image({100, 200}, PixelFormat::Gray8), "e.png").error(),
              makeError(ErrorCode::ProductMaskMismatch, "100×200", "e.png", "200×200"));
}

TEST(ProductCutout, TinyPicturesDoNotHurt) {
    for (const PixelSize size :
         {PixelSize{1, 1}, PixelSize{2, 1}, PixelSize{1, 5}, PixelSize{3, 3}, PixelSize{9, 2}}) {
        Image photo(size, PixelFormat::Rgb8);
        photo.bytes()[0] = 200;
        EXPECT_FALSE(cutOutProduct(photo, "tiny").ok() &&
                     cutOutProduct(photo, "tiny")->box.empty());
    }
}

}  // namespace
}  // namespace gouache
