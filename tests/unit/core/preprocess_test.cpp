#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>

#include "core/preprocess/preprocessor.h"

namespace gouache {
namespace {

/// A binary PGM or PPM of tests/golden/preprocess.
Image golden(const std::string& name) {
    std::ifstream file(std::string(GOUACHE_TEST_DATA) + "/golden/preprocess/" + name,
                       std::ios::binary);
    std::string magic;
    int width = 0;
    int height = 0;
    int most = 0;
    file >> magic >> width >> height >> most;
    file.get();
    Image image({width, height}, magic == "P5" ? PixelFormat::Gray8 : PixelFormat::Rgb8);
    file.read(reinterpret_cast<char*>(image.bytes().data()),
              static_cast<std::streamsize>(image.bytes().size()));
    EXPECT_TRUE(file.good()) << name;
    return image;
}

struct Difference {
    int largest = 0;
    double share = 0;  ///< of pixels that differ by more than 1
};
Difference differenceOf(const Image& made, const Image& wanted) {
    Difference difference;
    EXPECT_EQ(made.size(), wanted.size());
    int differing = 0;
    for (int y = 0; y < wanted.height(); ++y) {
        for (int x = 0; x < wanted.width(); ++x) {
            const int by = std::abs(made.pixel(x, y)[0] - *wanted.pixel(x, y));
            difference.largest = std::max(difference.largest, by);
            differing += by > 1 ? 1 : 0;
        }
    }
    difference.share = double(differing) / double(wanted.size().area());
    return difference;
}

Image flat(PixelSize size, std::uint8_t value) {
    Image image(size, PixelFormat::Rgb8);
    std::ranges::fill(image.bytes(), value);
    return image;
}

int lit(const Image& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixel(x, y)[0] >= 128 ? 1 : 0;
        }
    }
    return count;
}

TEST(PreprocessGolden, SmoothResultsAreTheReferencesToOneGrey) {
    const Image scene = golden("scene.ppm");
    EXPECT_LE(differenceOf(preprocessed(scene, Preprocessor::SoftEdges), golden("soft_edges.pgm"))
                  .largest,
              1);
    EXPECT_LE(
        differenceOf(preprocessed(scene, Preprocessor::LineArt), golden("line_art.pgm")).largest,
        1);
    EXPECT_LE(differenceOf(preprocessed(scene, Preprocessor::Depth), golden("depth.pgm")).largest,
              1);
}

TEST(PreprocessGolden, BinaryResultsAreTheReferencesButForTies) {
    const Image scene = golden("scene.ppm");
    EXPECT_LE(differenceOf(preprocessed(scene, Preprocessor::Canny), golden("canny.pgm")).share,
              0.001);
    EXPECT_LE(
        differenceOf(preprocessed(scene, Preprocessor::Scribble), golden("scribble.pgm")).share,
        0.001);
}

TEST(PreprocessGolden, CannyFindsTheEdgesOfScikitImageToAPixel) {
    const Image made =
        preprocessed(golden("scene.ppm"), Preprocessor::Canny, {{"low", 50}, {"high", 100}});
    const Image other = golden("skimage_canny.pgm");
    Image mine(made.size(), PixelFormat::Gray8);
    for (int y = 0; y < made.height(); ++y) {
        for (int x = 0; x < made.width(); ++x) {
            *mine.pixel(x, y) = made.pixel(x, y)[0];
        }
    }
    const auto covered = [](const Image& edges, const Image& by) {
        const Image near = dilated(by, 2);
        int hits = 0;
        int all = 0;
        for (int y = 2; y < edges.height() - 2; ++y) {
            for (int x = 2; x < edges.width() - 2; ++x) {
                if (*edges.pixel(x, y) >= 128) {
                    ++all;
                    hits += *near.pixel(x, y) >= 128 ? 1 : 0;
                }
            }
        }
        return double(hits) / all;
    };
    EXPECT_GE(covered(other, mine), 0.95);  // all of theirs; ours sees colour edges too
    EXPECT_GE(covered(mine, other), 0.80);
}

TEST(Preprocess, FlatPicturesHaveNoEdges) {
    for (const Preprocessor preprocessor : {Preprocessor::Canny, Preprocessor::SoftEdges,
                                            Preprocessor::Scribble, Preprocessor::LineArt}) {
        EXPECT_EQ(lit(preprocessed(flat({40, 30}, 230), preprocessor)), 0) << nameOf(preprocessor);
    }
}

TEST(Preprocess, CannyLineAlongAStepIsOnePixelWide) {
    Image step = flat({40, 30}, 20);
    for (int y = 0; y < 30; ++y) {
        std::fill(step.pixel(20, y), step.pixel(0, y) + step.rowBytes(), std::uint8_t{220});
    }
    EXPECT_EQ(lit(preprocessed(step, Preprocessor::Canny)), 30);
}

TEST(Preprocess, ThresholdsOfCannyLeaveWeakEdgesOut) {
    const Image scene = golden("scene.ppm");
    const int usual = lit(preprocessed(scene, Preprocessor::Canny));
    const int strict = lit(preprocessed(scene, Preprocessor::Canny, {{"low", 200}, {"high", 260}}));
    EXPECT_GT(strict, 0);
    EXPECT_LT(strict, usual);
}

TEST(Preprocess, InvertedTwiceIsTheSame) {
    const Image scene = golden("scene.ppm");
    EXPECT_EQ(preprocessed(preprocessed(scene, Preprocessor::Inverted), Preprocessor::Inverted),
              scene);
}

TEST(Preprocess, TileKeepsColoursAndLosesDetail) {
    const Image scene = golden("scene.ppm");
    EXPECT_EQ(preprocessed(scene, Preprocessor::Tile, {{"factor", 1}}), scene);
    const Image coarse = preprocessed(scene, Preprocessor::Tile, {{"factor", 8}});
    double meanBefore = 0;
    double meanAfter = 0;
    double roughBefore = 0;
    double roughAfter = 0;
    for (int y = 0; y < scene.height(); ++y) {
        for (int x = 1; x < scene.width(); ++x) {
            meanBefore += scene.pixel(x, y)[0];
            meanAfter += coarse.pixel(x, y)[0];
            roughBefore += std::abs(scene.pixel(x, y)[0] - scene.pixel(x - 1, y)[0]);
            roughAfter += std::abs(coarse.pixel(x, y)[0] - coarse.pixel(x - 1, y)[0]);
        }
    }
    EXPECT_NEAR(meanAfter / meanBefore, 1, 0.02);
    EXPECT_LT(roughAfter, 0.75 * roughBefore);
}

TEST(Preprocess, DepthTakesTheWholeRangeAndCanBeTurnedRound) {
    Image ramp({100, 10}, PixelFormat::Rgb8);
    for (int y = 0; y < 10; ++y) {
        for (int x = 0; x < 100; ++x) {
            std::fill_n(ramp.pixel(x, y), 3, static_cast<std::uint8_t>(80 + x / 2));
        }
    }
    const Image depth = preprocessed(ramp, Preprocessor::Depth, {{"clip", 0}});
    EXPECT_EQ(depth.pixel(0, 5)[0], 0);
    EXPECT_EQ(depth.pixel(99, 5)[0], 255);
    EXPECT_EQ(preprocessed(ramp, Preprocessor::Depth, {{"clip", 0}, {"near_is_dark", 1}}),
              preprocessed(depth, Preprocessor::Inverted));
}

TEST(Preprocess, NamesComeBack) {
    EXPECT_EQ(allPreprocessors().size(), 8U);
    for (const Preprocessor preprocessor : allPreprocessors()) {
        EXPECT_EQ(preprocessorFromName(nameOf(preprocessor)), preprocessor);
        for (const PreprocessorParameter& parameter : parametersOf(preprocessor)) {
            EXPECT_LE(parameter.least, parameter.usual);
            EXPECT_LE(parameter.usual, parameter.most);
        }
    }
    EXPECT_FALSE(preprocessorFromName("midas"));
}

TEST(Preprocess, AnySizeFormatAndValueGivesAPictureOfThatSize) {
    std::mt19937 random(3);
    for (const PixelSize size : {PixelSize{1, 1}, {1, 40}, {7, 3}, {65, 33}}) {
        for (const PixelFormat format :
             {PixelFormat::Gray8, PixelFormat::Rgb8, PixelFormat::Rgba8}) {
            Image picture(size, format);
            for (std::uint8_t& byte : picture.bytes()) {
                byte = static_cast<std::uint8_t>(random());
            }
            for (const Preprocessor preprocessor : allPreprocessors()) {
                PreprocessorValues wild{{"unknown", 1}};
                for (const PreprocessorParameter& parameter : parametersOf(preprocessor)) {
                    wild[std::string(parameter.name)] =
                        random() % 3 == 0 ? std::nan("") : (random() % 2 == 0 ? -1e9 : 1e9);
                }
                const Image made = preprocessed(picture, preprocessor, wild);
                EXPECT_EQ(made.size(), size);
                EXPECT_EQ(made.format(), PixelFormat::Rgb8);
            }
        }
    }
    EXPECT_TRUE(preprocessed(Image(), Preprocessor::Canny).empty());
}

}  // namespace
}  // namespace gouache
