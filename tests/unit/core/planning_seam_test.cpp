// No seam: what a model gives back, its colours shifted as models do, is put on the canvas; across
// the outline of the marked part the picture may not be rougher than it is elsewhere.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "core/document/composite.h"
#include "core/planning/generation_plan.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::idOf;
using testing::shared;

constexpr PixelSize kCanvas{384, 384};
constexpr PixelRect kMarked{130, 120, 120, 130};

double wave(int x, int y, double phase) {
    return 127 + 50 * std::sin(x / 31.0 + phase) + 40 * std::cos(y / 27.0 - phase);
}

Image waves(PixelSize size, double phase) {
    Image image(size, PixelFormat::Rgb8);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int c = 0; c < 3; ++c) {
                image.pixel(x, y)[c] = static_cast<std::uint8_t>(wave(x, y, phase + c));
            }
        }
    }
    return image;
}

std::unique_ptr<Document> markedCanvas() {
    auto document = Document::standard(kCanvas);
    EXPECT_TRUE(document
                    ->execute(std::make_unique<PlaceImage>(document->newLayerId(),
                                                           shared(waves(kCanvas, 0)), PixelPoint{}))
                    .ok());
    Image mark(kMarked.size(), PixelFormat::Gray8);
    std::ranges::fill(mark.bytes(), std::uint8_t{255});
    EXPECT_TRUE(document
                    ->execute(std::make_unique<ReplacePixels>(idOf(*document, LayerKind::Mask),
                                                              shared(std::move(mark)),
                                                              PixelPoint{kMarked.x, kMarked.y}))
                    .ok());
    return document;
}

GenerationPlan planOf(const Document& document, const PlanOptions& options) {
    PlanInput input;
    input.form.prompt = "waves";
    input.form.strength = 1;
    input.options = options;
    input.defaults = {{256, 256}, 8, 20, 7};
    return *planGeneration(document, input);
}

/// As a model gives it back: new content where the request's mask says so, and everything a little
/// off in brightness and contrast.
Image shiftedResult(const GenerationRequest& request) {
    const Image& init = *request.init;
    const Image fresh = waves(init.size(), 2);
    Image made(init.size(), PixelFormat::Rgb8);
    for (int y = 0; y < made.height(); ++y) {
        for (int x = 0; x < made.width(); ++x) {
            const double share = *request.mask->pixel(x, y) / 255.0;
            for (int c = 0; c < 3; ++c) {
                const double value =
                    init.pixel(x, y)[c] * (1 - share) + fresh.pixel(x, y)[c] * share;
                made.pixel(x, y)[c] =
                    static_cast<std::uint8_t>(std::clamp(value * 0.9 + 26, 0.0, 255.0));
            }
        }
    }
    return made;
}

struct Roughness {
    double largest = 0;  ///< difference of neighbours
    double mean = 0;
};

/// Differences between neighbours within `reach` of the marked part's outline, or far from it.
Roughness roughness(const Image& picture, bool atEdge, int reach) {
    Roughness rough;
    int count = 0;
    for (int y = 2; y + 2 < picture.height(); ++y) {
        for (int x = 2; x + 2 < picture.width(); ++x) {
            const int outX = std::max({kMarked.x - x, x - kMarked.right(), 0});
            const int outY = std::max({kMarked.y - y, y - kMarked.bottom(), 0});
            const int distance = std::max(outX, outY);
            if ((distance > 0 && distance <= reach) != atEdge) {
                continue;
            }
            for (int c = 0; c < 3; ++c) {
                const int across =
                    std::abs(picture.pixel(x + 1, y)[c] - picture.pixel(x - 1, y)[c]);
                const int down = std::abs(picture.pixel(x, y + 1)[c] - picture.pixel(x, y - 1)[c]);
                rough.largest = std::max(rough.largest, double(std::max(across, down)));
                rough.mean += std::max(across, down);
                ++count;
            }
        }
    }
    rough.mean /= count;
    return rough;
}

Image accepted(Document& document, const GenerationPlan& plan, const Image& result) {
    const PixelRect area = plan.placement.area;
    EXPECT_TRUE(document
                    .execute(std::make_unique<PlaceImage>(
                        document.newLayerId(), shared(layerImage(result, plan.placement)),
                        PixelPoint{area.x, area.y}))
                    .ok());
    return mergedPicture(document);
}

TEST(Seam, AResultWithShiftedColoursMeetsThePicture) {
    auto document = markedCanvas();
    const GenerationPlan plan = planOf(*document, {});
    const Image picture = accepted(*document, plan, shiftedResult(plan.request));
    const Roughness edge = roughness(picture, true, 30);
    const Roughness elsewhere = roughness(picture, false, 30);
    // Old and new waves differ by up to 180; over the blend's width that is a slope, not a step.
    EXPECT_LT(edge.largest, 40);
    EXPECT_LT(edge.mean, 3 * elsewhere.mean);
}

TEST(Seam, TheMeasureSeesASeam) {
    auto document = markedCanvas();
    PlanOptions hard;
    hard.edge = {.grow = 0, .feather = 0, .blend = 0};
    hard.colourMatch = false;
    const GenerationPlan plan = planOf(*document, hard);
    const Image picture = accepted(*document, plan, shiftedResult(plan.request));
    EXPECT_GT(roughness(picture, true, 30).largest, 60);
}

TEST(Seam, BeyondTheFeatherEveryByteIsThePictures) {
    for (const double strength : {1.0, 0.5}) {
        auto document = markedCanvas();
        const Image before = mergedPicture(*document);
        PlanInput input;
        input.form.strength = strength;
        input.defaults = {{256, 256}, 8, 20, 7};
        const GenerationPlan plan = *planGeneration(*document, input);
        const MaskEdge edge = maskEdge(kMarked.size(), strength, plan.intent);
        const Image after = accepted(*document, plan, shiftedResult(plan.request));
        int changed = 0;
        for (int y = 0; y < kCanvas.height; ++y) {
            for (int x = 0; x < kCanvas.width; ++x) {
                const int dx = std::max({kMarked.x - x, x - (kMarked.right() - 1), 0});
                const int dy = std::max({kMarked.y - y, y - (kMarked.bottom() - 1), 0});
                const bool same =
                    std::equal(before.pixel(x, y), before.pixel(x, y) + 4, after.pixel(x, y));
                changed += same ? 0 : 1;
                if (std::hypot(dx, dy) > edge.reach()) {
                    ASSERT_TRUE(same) << x << ' ' << y;
                }
            }
        }
        EXPECT_GT(changed, 10'000);
    }
}

TEST(Seam, ColoursOfTheMarkedPartComeOutAsTheyWereMeant) {
    auto document = markedCanvas();
    const GenerationPlan plan = planOf(*document, {});
    const Image layer = layerImage(shiftedResult(plan.request), plan.placement);
    const PixelRect area = plan.placement.area;
    double difference = 0;
    int count = 0;
    const Image fresh = waves(plan.request.size, 2);
    for (int y = kMarked.y + 20; y < kMarked.bottom() - 20; ++y) {
        for (int x = kMarked.x + 20; x < kMarked.right() - 20; ++x) {
            const int fx = (x - area.x) * fresh.width() / area.width;
            const int fy = (y - area.y) * fresh.height() / area.height;
            difference += layer.pixel(x - area.x, y - area.y)[1] - fresh.pixel(fx, fy)[1];
            ++count;
        }
    }
    EXPECT_NEAR(difference / count, 0, 4);
}

}  // namespace
}  // namespace gouache
