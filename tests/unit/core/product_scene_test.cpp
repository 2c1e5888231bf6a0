// A product in its scene: where it stands, that its pixels stay its own, and that shadow,
// reflection and light follow their settings.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/product/frame_presets.h"
#include "core/product/product_placement.h"
#include "core/product/product_shadow.h"
#include "core/product/scene_checks.h"
#include "core/product/scene_picture.h"
#include "tests/support/product_photos.h"

namespace gouache {
namespace {

using testing::drawProductPhoto;
using testing::nameOf;
using testing::ProductKind;

constexpr PixelSize kFrame{512, 512};

/// A tall box, opaque, with a soft edge of one pixel.
ProductCutout boxProduct(PixelSize size = {100, 200}) {
    Image picture(size, PixelFormat::Rgba8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* const p = picture.pixel(x, y);
            p[0] = static_cast<std::uint8_t>(40 + x);
            p[1] = static_cast<std::uint8_t>(y % 256);
            p[2] = 90;
            const bool edge = x == 0 || y == 0 || x + 1 == size.width || y + 1 == size.height;
            p[3] = edge ? 128 : 255;
        }
    }
    return {std::move(picture), {0, 0, size.width, size.height}};
}

Image flatScene(std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    Image scene(kFrame, PixelFormat::Rgb8);
    for (std::size_t i = 0; i < scene.bytes().size(); i += 3) {
        scene.bytes()[i] = red;
        scene.bytes()[i + 1] = green;
        scene.bytes()[i + 2] = blue;
    }
    return scene;
}

ProductScene plainScene() {
    ProductScene scene;
    scene.shadow = 0;
    return scene;
}

double sumOf(const Image& grey, const PixelRect& area) {
    double sum = 0;
    for (int y = area.y; y < area.bottom(); ++y) {
        for (int x = area.x; x < area.right(); ++x) {
            sum += *grey.pixel(x, y);
        }
    }
    return sum;
}

TEST(ProductPlacement, StaysWithinTheMarginWhateverIsAsked) {
    for (const PixelSize product : {PixelSize{100, 200}, PixelSize{800, 90}, PixelSize{3, 500}}) {
        for (const PixelSize frame :
             {PixelSize{512, 512}, PixelSize{1280, 720}, PixelSize{800, 1000}}) {
            for (const double margin : {0.0, 0.05, 0.3}) {
                for (const double scale : {0.05, 0.6, 1.0}) {
                    for (const double at : {0.0, 0.5, 1.0}) {
                        ProductScene scene;
                        scene.scale = scale;
                        scene.margin = margin;
                        scene.x = at;
                        scene.y = 1 - at;
                        const PixelRect box = placedBox(product, frame, scene);
                        EXPECT_GE(box.x, std::floor(margin * frame.width) - 1);
                        EXPECT_GE(box.y, std::floor(margin * frame.height) - 1);
                        EXPECT_LE(box.right(), frame.width - std::floor(margin * frame.width) + 1);
                        EXPECT_LE(box.bottom(),
                                  frame.height - std::floor(margin * frame.height) + 1);
                        EXPECT_NEAR(double(box.width) / box.height,
                                    double(product.width) / product.height,
                                    0.5 / box.height * box.width + 1.0 / box.height + 0.5)
                            << "keeps its shape";
                    }
                }
            }
        }
    }
}

TEST(ProductPlacement, ScaleIsOfTheShorterSide) {
    ProductScene scene;
    scene.scale = 0.5;
    const PixelRect box = placedBox({100, 200}, {1280, 720}, scene);
    EXPECT_EQ(box.height, 360);
    EXPECT_EQ(box.width, 180);
    EXPECT_NEAR(box.x + box.width / 2.0, 640, 1);
    EXPECT_NEAR(box.y + box.height / 2.0, 0.62 * 720, 1);
}

TEST(ProductPlacement, AtItsOwnSizeEveryByteIsThePhotos) {
    const ProductCutout product = boxProduct({150, 256});
    ProductScene scene = plainScene();
    scene.scale = 0.503;  // 257.5 of 512: within a hundredth of its own size
    const PlacedProduct stands = placed(product, kFrame, scene);
    ASSERT_EQ(stands.box.size(), product.picture.size());
    for (int y = 0; y < 256; ++y) {
        ASSERT_TRUE(std::equal(product.picture.row(y), product.picture.row(y) + 600,
                               stands.picture.pixel(stands.box.x, stands.box.y + y)));
    }
}

TEST(FinishedScene, TheProductsPixelsAreExactlyItsOwn) {
    const auto photo = drawProductPhoto(ProductKind::Shoe, {.size = {400, 400}});
    const ProductCutout cutout = *cutOutProduct(photo.photo, "shoe");
    for (const double scale : {0.5, double(std::max(cutout.box.width, cutout.box.height)) / 512}) {
        ProductScene scene;
        scene.scale = scale;
        scene.shadow = 0.8;
        scene.reflection = 0.6;
        const PlacedProduct stands = placed(cutout, kFrame, scene);
        const Image made = finishedScene(flatScene(90, 140, 60), stands, scene);
        int opaque = 0;
        for (int y = 0; y < kFrame.height; ++y) {
            for (int x = 0; x < kFrame.width; ++x) {
                const std::uint8_t* const own = stands.picture.pixel(x, y);
                if (own[3] == 255) {
                    ++opaque;
                    ASSERT_TRUE(std::equal(own, own + 3, made.pixel(x, y))) << x << ' ' << y;
                }
            }
        }
        EXPECT_GT(opaque, 10'000);
    }
    // The second scale is the photo's own size: the bytes are the photo's.
    ProductScene scene;
    scene.scale = double(std::max(cutout.box.width, cutout.box.height)) / 512;
    const PlacedProduct stands = placed(cutout, kFrame, scene);
    const Image made = finishedScene(flatScene(90, 140, 60), stands, scene);
    for (int y = 0; y < cutout.box.height; ++y) {
        for (int x = 0; x < cutout.box.width; ++x) {
            const int px = cutout.box.x + x;
            const int py = cutout.box.y + y;
            if (cutout.picture.pixel(px, py)[3] == 255) {
                ASSERT_TRUE(std::equal(photo.photo.pixel(px, py), photo.photo.pixel(px, py) + 3,
                                       made.pixel(stands.box.x + x, stands.box.y + y)));
            }
        }
    }
}

TEST(FinishedScene, WithoutShadowTheSceneStaysAsItIs) {
    const PlacedProduct stands = placed(boxProduct(), kFrame, plainScene());
    const Image scene = flatScene(90, 140, 60);
    const Image made = finishedScene(scene, stands, plainScene());
    for (int y = 0; y < kFrame.height; ++y) {
        for (int x = 0; x < kFrame.width; ++x) {
            if (stands.picture.pixel(x, y)[3] == 0) {
                ASSERT_TRUE(std::equal(scene.pixel(x, y), scene.pixel(x, y) + 3, made.pixel(x, y)));
            }
        }
    }
}

TEST(ProductShadow, FallsAwayFromTheLight) {
    ProductScene scene;
    scene.shadow = 1;
    scene.scale = 0.4;
    scene.y = 0.5;
    scene.shadowSoftness = 0.2;
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const PixelRect box = stands.box;
    const PixelRect left{0, 0, box.x, 512};
    const PixelRect right{box.right(), 0, 512 - box.right(), 512};
    const PixelRect front{0, box.bottom() + 6, 512, 512 - box.bottom() - 6};
    scene.lightDirection = 270;
    const Image fromLeft = shadowOf(stands, scene);
    EXPECT_GT(sumOf(fromLeft, right), 3 * sumOf(fromLeft, left));
    scene.lightDirection = 90;
    const Image fromRight = shadowOf(stands, scene);
    EXPECT_GT(sumOf(fromRight, left), 3 * sumOf(fromRight, right));
    scene.lightDirection = 0;
    const Image fromBehind = shadowOf(stands, scene);
    scene.lightDirection = 180;
    const Image fromFront = shadowOf(stands, scene);
    EXPECT_GT(sumOf(fromBehind, front), 3 * sumOf(fromFront, front));
}

TEST(ProductShadow, LowLightMakesItLongAndHighLightShort) {
    ProductScene scene;
    scene.shadow = 1;
    scene.scale = 0.3;
    scene.lightDirection = 270;
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const auto reach = [&](double height) {
        scene.lightHeight = height;
        Image shadow = shadowOf(stands, scene);
        for (std::uint8_t& value : shadow.bytes()) {
            value = value > 24 ? value : std::uint8_t{0};
        }
        return boundsOf(shadow).right();
    };
    EXPECT_GT(reach(25), reach(45) + 20);
    EXPECT_GT(reach(45), reach(80) + 20);
}

TEST(ProductShadow, IsDarkestWhereTheProductStands) {
    ProductScene scene;
    scene.shadow = 1;
    scene.scale = 0.4;
    scene.lightHeight = 70;
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const Image shadow = shadowOf(stands, scene);
    const int centre = stands.box.x + stands.box.width / 2;
    const int contact = *shadow.pixel(centre, stands.box.bottom() + 1);
    EXPECT_GT(contact, 140);
    EXPECT_LT(*shadow.pixel(centre, std::min(511, stands.box.bottom() + 60)), contact / 2);
    EXPECT_LT(*shadow.pixel(5, 5), 3) << "none far away";
}

TEST(ProductShadow, SoftnessSoftens) {
    ProductScene scene;
    scene.shadow = 1;
    scene.scale = 0.4;
    scene.lightDirection = 300;
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const auto steepest = [&](double softness) {
        scene.shadowSoftness = softness;
        const Image shadow = shadowOf(stands, scene);
        int most = 0;
        for (int y = stands.box.bottom() + 12; y < 511; ++y) {
            for (int x = 1; x < 512; ++x) {
                most = std::max(most, std::abs(*shadow.pixel(x, y) - *shadow.pixel(x - 1, y)));
            }
        }
        return most;
    };
    EXPECT_GT(steepest(0), 2 * steepest(1));
}

TEST(ProductShadow, StrengthZeroIsNone) {
    ProductScene scene;
    scene.shadow = 0;
    const Image shadow = shadowOf(placed(boxProduct(), kFrame, scene), scene);
    EXPECT_EQ(shadow.size(), kFrame);
    EXPECT_TRUE(boundsOf(shadow).empty());
}

TEST(ProductReflection, MirrorsDownwardsAndFades) {
    ProductScene scene = plainScene();
    scene.scale = 0.4;
    scene.y = 0.4;
    scene.reflection = 0.8;
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const Image mirror = reflectionOf(stands, scene);
    const int centre = stands.box.x + stands.box.width / 2;
    const int ground = stands.box.bottom();
    EXPECT_GT(mirror.pixel(centre, ground + 4)[3], 140);
    EXPECT_LT(mirror.pixel(centre, ground + 60)[3], 80);
    EXPECT_EQ(mirror.pixel(centre, ground - 20)[3], 0) << "nothing above the ground";
    EXPECT_NEAR(mirror.pixel(centre, ground + 8)[1], stands.picture.pixel(centre, ground - 10)[1],
                8);
    scene.reflection = 0;
    EXPECT_TRUE(reflectionOf(stands, scene).empty());
}

TEST(ColourMatch, TakesOnTheScenesLightByItsAmount) {
    ProductScene scene = plainScene();
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const Image warm = flatScene(220, 120, 50);
    const auto warmth = [&](double amount) {
        scene.colourMatch = amount;
        const Image made = finishedScene(warm, stands, scene);
        double red = 0;
        double blue = 0;
        for (int y = stands.box.y + 4; y < stands.box.bottom() - 4; ++y) {
            for (int x = stands.box.x + 4; x < stands.box.right() - 4; ++x) {
                red += made.pixel(x, y)[0];
                blue += made.pixel(x, y)[2];
            }
        }
        return red / blue;
    };
    EXPECT_GT(warmth(0.5), warmth(0) * 1.05);
    EXPECT_GT(warmth(1), warmth(0.5) * 1.05);
}

TEST(SceneMask, KeepsTheProductAndMakesTheRest) {
    const PlacedProduct stands = placed(boxProduct(), kFrame, {});
    const Image mask = sceneMask(stands);
    EXPECT_EQ(*mask.pixel(2, 2), 255);
    EXPECT_EQ(*mask.pixel(stands.box.x + stands.box.width / 2, stands.box.y + 30), 0);
    EXPECT_EQ(*mask.pixel(stands.box.x, stands.box.y + 30), 255) << "its edge is the scene's too";
    const Image start = sceneStart(stands);
    EXPECT_EQ(start.format(), PixelFormat::Rgb8);
    EXPECT_EQ(start.pixel(0, 0)[0], start.pixel(511, 511)[2]);
}

TEST(ScenePreview, ShowsTheProductOnAStudioGround) {
    ProductScene scene;
    const PlacedProduct stands = placed(boxProduct(), kFrame, scene);
    const Image preview = scenePreview(stands, scene);
    EXPECT_EQ(preview.size(), kFrame);
    const int x = stands.box.x + stands.box.width / 2;
    const int y = stands.box.y + stands.box.height / 2;
    EXPECT_TRUE(
        std::equal(preview.pixel(x, y), preview.pixel(x, y) + 3, stands.picture.pixel(x, y)));
    EXPECT_GT(preview.pixel(4, 4)[0], 180);
}

TEST(SceneChecks, NameTheValueAndItsRange) {
    EXPECT_FALSE(problemOf(ProductScene{}).has_value());
    ProductScene scene;
    scene.lightHeight = 2;
    EXPECT_EQ(*problemOf(scene),
              makeError(ErrorCode::ValueOutOfRange, "light height", "2", "5", "90"));
    scene = {};
    scene.shadow = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(problemOf(scene).has_value());
}

TEST(FramePresets, AreNamedSizesOrShapes) {
    EXPECT_EQ(framePresets().front().size, (PixelSize{1024, 1024}));
    for (const FramePreset& preset : framePresets()) {
        EXPECT_EQ(*frameSizeFromText(preset.name), preset.size);
    }
    EXPECT_EQ(*frameSizeFromText("1024x1280"), (PixelSize{1024, 1280}));
    const PixelSize shape = *frameSizeFromText("4:5");
    EXPECT_NEAR(double(shape.width) / shape.height, 0.8, 0.01);
    EXPECT_EQ(shape.width % 8, 0);
    EXPECT_EQ(frameSizeFromText("cinema").error().code, ErrorCode::UnknownName);
    EXPECT_EQ(frameSizeFromText("20x20").error().code, ErrorCode::ValueOutOfRange);
    EXPECT_EQ(frameSizeFromText("999999:1").error().code, ErrorCode::ValueOutOfRange);
    EXPECT_FALSE(frameSizeFromText("x").ok());
    EXPECT_FALSE(frameSizeFromText("10x-3").ok());
    EXPECT_FALSE(frameSizeFromText("").ok());
}

}  // namespace
}  // namespace gouache
