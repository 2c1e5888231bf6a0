#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "core/selection/selection.h"
#include "core/transform/floating_content.h"
#include "core/transform/projective.h"
#include "core/transform/resample.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::filledImage;
using testing::noiseImage;

/// A smooth picture, opaque, that a good filter hardly changes.
double wave(double x, double y, int channel) {
    return 128 + 90 * std::sin(x / (9.0 + channel)) * std::cos(y / (11.0 - channel));
}

Image smoothPicture(PixelSize size) {
    Image image(size, PixelFormat::Rgba8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int c = 0; c < 3; ++c) {
                image.pixel(x, y)[c] =
                    static_cast<std::uint8_t>(std::lround(wave(x + 0.5, y + 0.5, c)));
            }
            image.pixel(x, y)[3] = 255;
        }
    }
    return image;
}

PixelRect whole(const TiledImage& image) {
    return {0, 0, image.size().width, image.size().height};
}

rc::Gen<PlanePoint> anyPoint() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(-2000, 2000), rc::gen::inRange(-2000, 2000)),
                        [](const std::pair<int, int>& p) {
                            return PlanePoint{p.first / 10.0, p.second / 10.0};
                        });
}

void expectNear(PlanePoint a, PlanePoint b, double tolerance = 1e-6) {
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
}

RC_GTEST_PROP(Projective, bringsCornersWhereTheyBelongAndBack, ()) {
    const PixelRect area{*rc::gen::inRange(-50, 50), *rc::gen::inRange(-50, 50),
                         *rc::gen::inRange(1, 300), *rc::gen::inRange(1, 300)};
    const Quad quad{*anyPoint(), *anyPoint(), *anyPoint(), *anyPoint()};
    const auto map = Projective::toQuad(area, quad);
    RC_ASSERT(map.has_value() == isConvex(quad));
    RC_PRE(map.has_value());
    const Quad corners = cornersOf(area);
    const auto back = map->inverse();
    RC_ASSERT(back.has_value());
    for (std::size_t i = 0; i < 4; ++i) {
        const PlanePoint there = map->map(corners[i]);
        RC_ASSERT(std::hypot(there.x - quad[i].x, there.y - quad[i].y) < 1e-5);
        RC_ASSERT(map->depth(corners[i]) > 0);
        const PlanePoint home = back->map(quad[i]);
        RC_ASSERT(std::hypot(home.x - corners[i].x, home.y - corners[i].y) < 1e-4);
    }
}

TEST(Projective, concaveAndFlatQuadsAreNone) {
    const PixelRect area{0, 0, 10, 10};
    EXPECT_FALSE(Projective::toQuad(area, {{{0, 0}, {10, 0}, {2, 2}, {0, 10}}}));
    EXPECT_FALSE(Projective::toQuad(area, {{{0, 0}, {10, 0}, {20, 0}, {0, 10}}}));
    EXPECT_FALSE(Projective::toQuad(area, {{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}));
    EXPECT_FALSE(Projective::toQuad(area, {{{0, 0}, {std::nan(""), 0}, {9, 9}, {0, 9}}}));
    EXPECT_FALSE(Projective::scaling(0, 1).inverse());
}

TEST(Projective, composesInTheOrderWritten) {
    const Projective map = Projective::translation(10, 0)
                               .then(Projective::rotation(90))
                               .then(Projective::scaling(2, 3));
    // (1, 2) → (11, 2) → (−2, 11) → (−4, 33)
    expectNear(map.map(PlanePoint{1, 2}), {-4, 33});
    EXPECT_TRUE(Projective::rotation(90).then(Projective::rotation(-90)).isIdentity());
    EXPECT_EQ(Projective::translation(3, -4).wholeTranslation(), (PixelPoint{3, -4}));
    EXPECT_FALSE(Projective::translation(3.5, 0).wholeTranslation());
    EXPECT_FALSE(Projective::rotation(5).wholeTranslation());
}

TEST(Projective, jacobianIsTheDerivative) {
    const auto map =
        Projective::toQuad({0, 0, 100, 80}, {{{10, 5}, {130, 20}, {110, 90}, {-5, 70}}}).value();
    const PlanePoint at{37, 41};
    const double h = 1e-5;
    const PlanePoint here = map.map(at);
    const PlanePoint right = map.map(PlanePoint{at.x + h, at.y});
    const PlanePoint below = map.map(PlanePoint{at.x, at.y + h});
    const auto j = map.jacobian(at);
    EXPECT_NEAR(j[0], (right.x - here.x) / h, 1e-4);
    EXPECT_NEAR(j[1], (below.x - here.x) / h, 1e-4);
    EXPECT_NEAR(j[2], (right.y - here.y) / h, 1e-4);
    EXPECT_NEAR(j[3], (below.y - here.y) / h, 1e-4);
}

class EveryFilter : public ::testing::TestWithParam<ResampleFilter> {};

TEST_P(EveryFilter, movesTurnsAndFlipsLoseNothing) {
    const Image noise = noiseImage({90, 70}, PixelFormat::Rgba8, 3);
    const TiledImage source = TiledImage::fromImage(noise);
    const ResampleOptions options{.filter = GetParam()};
    const auto same = [&](const Projective& map, PixelSize size, auto&& from) {
        const Image result = resampled(source, whole(source), map, size, options).toImage();
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const PixelPoint p = from(x, y);
                for (int c = 0; c < 4; ++c) {
                    // What is fully transparent has no colour.
                    const int expected =
                        noise.pixel(p.x, p.y)[3] == 0 ? 0 : noise.pixel(p.x, p.y)[c];
                    ASSERT_EQ(int{result.pixel(x, y)[c]}, expected) << x << ", " << y;
                }
            }
        }
    };
    same({}, {90, 70}, [](int x, int y) { return PixelPoint{x, y}; });
    same(Projective::translation(-20, -10), {70, 60}, [](int x, int y) {
        return PixelPoint{x + 20, y + 10};
    });
    same(Projective::rotation(90).then(Projective::translation(70, 0)), {70, 90}, [](int x, int y) {
        return PixelPoint{y, 69 - x};
    });
    same(Projective::rotation(180).then(Projective::translation(90, 70)), {90, 70},
         [](int x, int y) {
             return PixelPoint{89 - x, 69 - y};
         });
    same(Projective::scaling(-1, 1).then(Projective::translation(90, 0)), {90, 70},
         [](int x, int y) {
             return PixelPoint{89 - x, y};
         });
}

TEST_P(EveryFilter, oneColourStaysOneColour) {
    const TiledImage source = TiledImage::fromImage(filledImage({60, 60}, 200, 100, 50));
    for (const Projective& map :
         {Projective::scaling(2.5, 0.3),
          Projective::rotation(33).then(Projective::translation(40, 0)),
          Projective::scaling(0.07, 0.07), Projective::skew(0.5, 0.2),
          Projective::toQuad({0, 0, 60, 60}, {{{10, 5}, {90, 20}, {70, 80}, {0, 55}}}).value()}) {
        const Image result =
            resampled(source, whole(source), map, {160, 90}, {.filter = GetParam()}).toImage();
        int covered = 0;
        for (int y = 0; y < 90; ++y) {
            for (int x = 0; x < 160; ++x) {
                const std::uint8_t* p = result.pixel(x, y);
                if (p[3] == 0) {
                    continue;
                }
                covered += p[3];
                ASSERT_NEAR(p[0], 200, 1);
                ASSERT_NEAR(p[1], 100, 1);
                ASSERT_NEAR(p[2], 50, 1);
            }
        }
        EXPECT_GT(covered, 255 * 10);
    }
}

INSTANTIATE_TEST_SUITE_P(Filters, EveryFilter,
                         ::testing::Values(ResampleFilter::Nearest, ResampleFilter::Bilinear,
                                           ResampleFilter::Bicubic, ResampleFilter::Lanczos));

/// Root of the mean square against the continuous picture that the source was sampled from.
double error(const Projective& map, PixelSize size, PixelSize canvas, ResampleFilter filter) {
    const TiledImage source = TiledImage::fromImage(smoothPicture(size));
    const Image result =
        resampled(source, whole(source), map, canvas, {.filter = filter}).toImage();
    const Projective back = map.inverse().value();
    double sum = 0;
    int count = 0;
    for (int y = 0; y < canvas.height; ++y) {
        for (int x = 0; x < canvas.width; ++x) {
            const PlanePoint from = back.map(PlanePoint{x + 0.5, y + 0.5});
            if (from.x < 6 || from.y < 6 || from.x > size.width - 6 || from.y > size.height - 6) {
                continue;
            }
            for (int c = 0; c < 3; ++c) {
                const double off = result.pixel(x, y)[c] - wave(from.x, from.y, c);
                sum += off * off;
                ++count;
            }
        }
    }
    EXPECT_GT(count, 3000);
    return std::sqrt(sum / count);
}

TEST(Resample, keepsASmoothPicture) {
    const Projective larger = Projective::scaling(2.3, 1.7);
    const Projective turned = Projective::translation(-60, -60)
                                  .then(Projective::rotation(27))
                                  .then(Projective::translation(60, 60));
    const Projective bent =
        Projective::toQuad({0, 0, 120, 120}, {{{20, 10}, {150, 30}, {170, 160}, {5, 120}}}).value();
    for (const Projective& map : {larger, turned, bent}) {
        EXPECT_LT(error(map, {120, 120}, {200, 200}, ResampleFilter::Bicubic), 0.7);
        EXPECT_LT(error(map, {120, 120}, {200, 200}, ResampleFilter::Lanczos), 0.7);
        EXPECT_LT(error(map, {120, 120}, {200, 200}, ResampleFilter::Bilinear), 1.2);
        EXPECT_LT(error(map, {120, 120}, {200, 200}, ResampleFilter::Nearest), 8);
        EXPECT_GT(error(map, {120, 120}, {200, 200}, ResampleFilter::Nearest), 1.5);
    }
}

TEST(Resample, fineStripesBecomeGreyWhenSmaller) {
    Image stripes = filledImage({256, 256}, 0, 0, 0);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; x += 2) {
            std::fill_n(stripes.pixel(x, y), 3, std::uint8_t{255});
        }
    }
    const TiledImage source = TiledImage::fromImage(stripes);
    for (const double degrees : {0.0, 20.0}) {
        const Projective map = Projective::rotation(degrees)
                                   .then(Projective::scaling(0.23, 0.23))
                                   .then(Projective::translation(30, 0));
        const Image result =
            resampled(source, whole(source), map, {90, 90}, {.filter = ResampleFilter::Bicubic})
                .toImage();
        for (int y = 30; y < 50; ++y) {
            for (int x = 40; x < 55; ++x) {
                ASSERT_NEAR(result.pixel(x, y)[0], 127, 12) << degrees;
            }
        }
    }
}

TEST(Resample, edgesAreCoveredByArea) {
    const TiledImage source = TiledImage::fromImage(filledImage({40, 40}, 9, 9, 9));
    const Projective map = Projective::translation(10.5, 10.25);
    const Image result = resampled(source, whole(source), map, {64, 64}).toImage();
    EXPECT_EQ(int{result.pixel(30, 30)[3]}, 255);
    EXPECT_EQ(int{result.pixel(10, 30)[3]}, 128);
    EXPECT_EQ(int{result.pixel(50, 30)[3]}, 128);
    EXPECT_EQ(int{result.pixel(30, 10)[3]}, 191);
    EXPECT_EQ(int{result.pixel(30, 50)[3]}, 64);
    // An enlarged picture that fills the canvas has no translucent rim.
    const Image large =
        resampled(source, whole(source), Projective::scaling(2, 2), {80, 80}).toImage();
    for (int i = 0; i < 80; ++i) {
        ASSERT_EQ(int{large.pixel(i, 0)[3]}, 255);
        ASSERT_EQ(int{large.pixel(79, i)[3]}, 255);
    }
}

TEST(Resample, transparentColoursDoNotBleed) {
    Image image(PixelSize{40, 40}, PixelFormat::Rgba8);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) {
            std::uint8_t* p = image.pixel(x, y);
            p[0] = x < 20 ? 255 : 0;
            p[1] = x < 20 ? 0 : 255;
            p[3] = x < 20 ? 255 : 0;
        }
    }
    const TiledImage source = TiledImage::fromImage(image);
    const Image result =
        resampled(source, whole(source),
                  Projective::rotation(10).then(Projective::translation(10, 0)), {64, 64})
            .toImage();
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            if (result.pixel(x, y)[3] > 0) {
                ASSERT_EQ(int{result.pixel(x, y)[1]}, 0);
                ASSERT_EQ(int{result.pixel(x, y)[0]}, 255);
            }
        }
    }
}

TEST(Resample, whatCannotBeSeenIsEmpty) {
    const TiledImage source = TiledImage::fromImage(filledImage({40, 40}, 9, 9, 9));
    EXPECT_FALSE(
        resampled(source, whole(source), Projective::scaling(0, 1), {64, 64}).hasContent());
    EXPECT_FALSE(resampled(source, {}, {}, {64, 64}).hasContent());
    EXPECT_FALSE(
        resampled(source, whole(source), Projective::translation(500, 0), {64, 64}).hasContent());
}

TEST(Resample, aDraftLooksAlike) {
    const TiledImage source = TiledImage::fromImage(smoothPicture({120, 120}));
    const Projective map = Projective::rotation(12).then(Projective::translation(25, 0));
    const Image fine = resampled(source, whole(source), map, {140, 140}).toImage();
    const Image draft = resampled(source, whole(source), map, {140, 140}, {.draft = 2}).toImage();
    double sum = 0;
    for (int y = 30; y < 110; ++y) {
        for (int x = 30; x < 110; ++x) {
            sum += std::abs(fine.pixel(x, y)[0] - draft.pixel(x, y)[0]);
        }
    }
    EXPECT_LT(sum / (80 * 80), 8);
}

RC_GTEST_PROP(FloatingContent, aSelectionDividesAndTheIdentityRestores, ()) {
    const PixelSize size{100, 80};
    const Image noise = noiseImage(size, PixelFormat::Rgba8, *rc::gen::arbitrary<std::uint32_t>());
    const TiledImage base = TiledImage::fromImage(noise);
    const PixelRect area{*rc::gen::inRange(0, 60), *rc::gen::inRange(0, 60),
                         *rc::gen::inRange(1, 60), *rc::gen::inRange(1, 60)};
    const TiledImage selection = rectangleSelection(size, area);
    const FloatingContent content(base, &selection);
    RC_ASSERT(content.placed({}) == base);
    const int dx = *rc::gen::inRange(-70, 70);
    const int dy = *rc::gen::inRange(-70, 70);
    const Image moved = content.placed(Projective::translation(dx, dy)).toImage();
    const PixelRect canvas{0, 0, size.width, size.height};
    const PixelRect inside = intersected(area, canvas);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const PixelPoint from{x - dx, y - dy};
            const std::uint8_t* lifted =
                inside.contains(from) ? noise.pixel(from.x, from.y) : nullptr;
            const std::uint8_t* left = inside.contains({x, y}) ? nullptr : noise.pixel(x, y);
            const std::uint8_t* p = moved.pixel(x, y);
            if (lifted != nullptr && lifted[3] == 255) {
                RC_ASSERT(std::equal(p, p + 4, lifted));
            } else if (lifted == nullptr || lifted[3] == 0) {
                RC_ASSERT(int{p[3]} == (left != nullptr ? int{left[3]} : 0));
            }
        }
    }
}

TEST(FloatingContent, greyValuesAreCarriedToo) {
    const PixelSize size{100, 80};
    const TiledImage base = TiledImage::fromImage(noiseImage(size, PixelFormat::Gray8, 4));
    const TiledImage selection = rectangleSelection(size, {10, 10, 20, 20});
    const FloatingContent content(base, &selection);
    const Image moved = content.placed(Projective::translation(50, 30)).toImage();
    EXPECT_EQ(int{*moved.pixel(15, 15)}, 0);
    const Image before = base.toImage();
    EXPECT_EQ(int{*moved.pixel(65, 45)}, std::max(*before.pixel(15, 15), *before.pixel(65, 45)));
    EXPECT_TRUE(FloatingContent(TiledImage(size, PixelFormat::Rgba8), nullptr).bounds().empty());
}

}  // namespace
}  // namespace gouache
