#include "core/image/image.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gouache {
namespace {

Image filled(PixelSize size, PixelFormat format, std::initializer_list<int> pixel) {
    Image image(size, format);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            std::copy(pixel.begin(), pixel.end(), image.pixel(x, y));
        }
    }
    return image;
}

/// One white pixel on black.
Image dot(PixelSize size, int x, int y) {
    Image image(size, PixelFormat::Gray8);
    *image.pixel(x, y) = 255;
    return image;
}

TEST(Image, ASizeWithoutAreaIsEmpty) {
    EXPECT_TRUE(Image().empty());
    EXPECT_TRUE(Image({-3, -5}, PixelFormat::Rgb8).bytes().empty());
    EXPECT_EQ(Image({-3, 4}, PixelFormat::Rgb8).size(), PixelSize{});
    EXPECT_EQ(Image({3, 2}, PixelFormat::Rgba8).bytes().size(), 24U);
}

TEST(Convert, CompositesOverTheBackground) {
    const Image half = filled({2, 1}, PixelFormat::Rgba8, {255, 0, 100, 128});
    const Image onWhite = converted(half, PixelFormat::Rgb8);
    EXPECT_EQ(onWhite.pixel(0, 0)[0], 255);
    EXPECT_EQ(onWhite.pixel(0, 0)[1], 127);
    EXPECT_EQ(onWhite.pixel(1, 0)[2], 177);
    const Image onBlack = converted(half, PixelFormat::Rgb8, 0);
    EXPECT_EQ(onBlack.pixel(0, 0)[0], 128);
    EXPECT_EQ(onBlack.pixel(0, 0)[1], 0);
}

TEST(Convert, GrayIsLumaAndBackIsExact) {
    EXPECT_EQ(*converted(filled({1, 1}, PixelFormat::Rgb8, {255, 255, 255}), PixelFormat::Gray8)
                   .pixel(0, 0),
              255);
    EXPECT_EQ(
        *converted(filled({1, 1}, PixelFormat::Rgb8, {0, 255, 0}), PixelFormat::Gray8).pixel(0, 0),
        182);
    for (int value = 0; value < 256; ++value) {
        const Image gray = filled({1, 1}, PixelFormat::Gray8, {value});
        EXPECT_EQ(converted(converted(gray, PixelFormat::Rgba8), PixelFormat::Gray8), gray);
    }
}

TEST(Resize, ConstantStaysConstant) {
    const Image image = filled({37, 21}, PixelFormat::Rgba8, {10, 200, 255, 90});
    for (const PixelSize size : {PixelSize{5, 3}, {37, 100}, {400, 300}, {1, 1}}) {
        const Image result = resized(image, size);
        EXPECT_EQ(result.size(), size);
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                EXPECT_NEAR(result.pixel(x, y)[0], 10, 1);
                EXPECT_NEAR(result.pixel(x, y)[1], 200, 1);
                EXPECT_NEAR(result.pixel(x, y)[2], 255, 1);
                EXPECT_EQ(result.pixel(x, y)[3], 90);
            }
        }
    }
}

TEST(Resize, TransparentColourDoesNotBleed) {
    Image image = filled({8, 8}, PixelFormat::Rgba8, {255, 0, 0, 0});
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 4; ++x) {
            const std::uint8_t blue[] = {0, 0, 255, 255};
            std::copy_n(blue, 4, image.pixel(x, y));
        }
    }
    const Image small = resized(image, {4, 4});
    for (int x = 0; x < 4; ++x) {
        if (small.pixel(x, 1)[3] > 0) {
            EXPECT_EQ(small.pixel(x, 1)[0], 0) << x;
        }
    }
}

TEST(Resize, KeepsMeanAndOrientation) {
    Image ramp({64, 16}, PixelFormat::Gray8);
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 64; ++x) {
            *ramp.pixel(x, y) = static_cast<std::uint8_t>(x * 4);
        }
    }
    const Image half = resized(ramp, {32, 16});
    for (int x = 2; x < 30; ++x) {
        EXPECT_NEAR(*half.pixel(x, 8), x * 8 + 2, 1.5) << x;
    }
    EXPECT_EQ(resized(ramp, ramp.size()), ramp);
}

TEST(Crop, OutsideIsZero) {
    const Image image = filled({4, 4}, PixelFormat::Gray8, {9});
    const Image part = cropped(image, {-1, 2, 3, 5});
    EXPECT_EQ(part.size(), (PixelSize{3, 5}));
    EXPECT_EQ(*part.pixel(0, 0), 0);
    EXPECT_EQ(*part.pixel(1, 0), 9);
    EXPECT_EQ(*part.pixel(2, 1), 9);
    EXPECT_EQ(*part.pixel(1, 2), 0);
    EXPECT_TRUE(cropped(image, {0, 0, 0, 5}).empty());
}

TEST(Bounds, AreTight) {
    EXPECT_TRUE(boundsOf(Image({5, 5}, PixelFormat::Gray8)).empty());
    Image mask = dot({9, 7}, 2, 3);
    *mask.pixel(6, 5) = 1;
    EXPECT_EQ(boundsOf(mask), (PixelRect{2, 3, 5, 3}));
}

TEST(Blur, SpreadsLikeAGaussian) {
    for (const double sigma : {1.0, 2.5, 4.0, 4.5, 9.0}) {
        // A step edge: the blurred value is the normal distribution's.
        Image edge({201, 3}, PixelFormat::Gray8);
        for (int y = 0; y < 3; ++y) {
            std::fill_n(edge.pixel(100, y), 101, std::uint8_t{255});
        }
        const Image soft = blurred(edge, sigma);
        for (int x = 0; x < 201; ++x) {
            const double expected = 127.5 * (1 + std::erf((x - 99.5) / (sigma * std::sqrt(2.0))));
            EXPECT_NEAR(*soft.pixel(x, 1), expected, 4) << "sigma " << sigma << " x " << x;
        }
    }
}

TEST(Blur, ReachesNoFurtherThanPromised) {
    for (const double sigma : {0.7, 3.0, 8.0, 20.0}) {
        const int reach = static_cast<int>(std::ceil(3 * sigma)) + 3;
        const Image soft = blurred(filled({1, 1}, PixelFormat::Gray8, {255}), sigma);
        EXPECT_EQ(*soft.pixel(0, 0), 255);
        Image half({301, 1}, PixelFormat::Gray8);
        std::fill_n(half.pixel(150, 0), 151, std::uint8_t{255});
        const Image result = blurred(half, sigma);
        for (int x = 0; x < 150 - reach; ++x) {
            EXPECT_EQ(*result.pixel(x, 0), 0) << sigma;
        }
        for (int x = 150 + reach; x < 301; ++x) {
            EXPECT_EQ(*result.pixel(x, 0), 255) << sigma;
        }
    }
    const Image same = dot({5, 5}, 2, 2);
    EXPECT_EQ(blurred(same, 0), same);
}

TEST(Dilate, ADotBecomesADisc) {
    for (const int radius : {1, 2, 5, 11}) {
        const Image disc = dilated(dot({31, 31}, 15, 15), radius);
        for (int y = 0; y < 31; ++y) {
            for (int x = 0; x < 31; ++x) {
                const int distance = (x - 15) * (x - 15) + (y - 15) * (y - 15);
                EXPECT_EQ(*disc.pixel(x, y), distance <= radius * radius ? 255 : 0)
                    << radius << ": " << x << " " << y;
            }
        }
    }
}

TEST(Dilate, ErosionIsItsComplementAndSparesTheImagesEdge) {
    const Image full = filled({10, 8}, PixelFormat::Gray8, {255});
    EXPECT_EQ(dilated(full, -3), full);
    Image hole = full;
    *hole.pixel(4, 4) = 0;
    const Image eroded = dilated(hole, -2);
    EXPECT_EQ(*eroded.pixel(4, 2), 0);
    EXPECT_EQ(*eroded.pixel(6, 4), 0);
    EXPECT_EQ(*eroded.pixel(6, 6), 255);
    EXPECT_EQ(dilated(hole, 0), hole);
    EXPECT_EQ(dilated(dot({4, 4}, 0, 0), 1'000'000), filled({4, 4}, PixelFormat::Gray8, {255}));
}

TEST(Dilate, KeepsGrayValuesAndClipsAtTheEdge) {
    Image soft({9, 9}, PixelFormat::Gray8);
    *soft.pixel(0, 0) = 100;
    *soft.pixel(3, 0) = 200;
    const Image grown = dilated(soft, 2);
    EXPECT_EQ(*grown.pixel(0, 2), 100);
    EXPECT_EQ(*grown.pixel(1, 0), 200);
    EXPECT_EQ(*grown.pixel(5, 0), 200);
    EXPECT_EQ(*grown.pixel(6, 0), 0);
}

}  // namespace
}  // namespace gouache
