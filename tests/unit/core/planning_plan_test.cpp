#include <gtest/gtest.h>

#include <random>

#include "core/commands/add_layer.h"
#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/set_control_settings.h"
#include "core/commands/set_frame.h"
#include "core/commands/set_region_settings.h"
#include "core/commands/set_selection.h"
#include "core/document/composite.h"
#include "core/planning/control_hints.h"
#include "core/planning/generation_plan.h"
#include "core/planning/region_inputs.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::idOf;
using testing::noiseImage;
using testing::shared;

const ModelDefaults kModel{{256, 256}, 8, 20, 3.0};

class GenerationPlanTest : public ::testing::Test {
  protected:
    std::unique_ptr<Document> document_ = Document::standard({256, 256});

    void canvas(PixelSize size) { document_ = Document::standard(size); }
    void run(std::unique_ptr<Command> command) {
        const auto done = document_->execute(std::move(command));
        ASSERT_TRUE(done.ok()) << englishSentence(done.error());
    }
    void place(Image image, PixelPoint position = {}) {
        run(std::make_unique<PlaceImage>(document_->newLayerId(), shared(std::move(image)),
                                         position));
    }
    /// Opaque black, or 255 on masks and regions.
    void paintOn(LayerId id, const PixelRect& area) {
        Image image(area.size(), formatOf(document_->layer(id)->kind));
        for (int y = 0; y < area.height; ++y) {
            for (int x = 0; x < area.width; ++x) {
                image.pixel(x, y)[image.channels() - 1] = 255;
            }
        }
        run(std::make_unique<ReplacePixels>(id, shared(std::move(image)),
                                            PixelPoint{area.x, area.y}));
    }
    void mark(const PixelRect& area) { paintOn(idOf(*document_, LayerKind::Mask), area); }
    LayerId add(LayerKind kind) {
        const LayerId id = document_->newLayerId();
        run(std::make_unique<AddLayer>(id, kind, std::string(), document_->layers().size()));
        return id;
    }
    LayerId addRegion(const std::string& prompt, const PixelRect& area) {
        const LayerId id = add(LayerKind::Region);
        RegionSettings settings;
        settings.prompt = prompt;
        run(std::make_unique<SetRegionSettings>(id, settings));
        paintOn(id, area);
        return id;
    }
    void frame(const PixelRect& area) { run(std::make_unique<SetFrame>(area)); }

    PlanInput input(double strength = 1, std::optional<Intent> intent = {}) {
        PlanInput made;
        made.form.prompt = "a red apple";
        made.form.strength = strength;
        made.options.intent = intent;
        made.defaults = kModel;
        made.sketchModel = "sketch";
        return made;
    }
    GenerationPlan plan(const PlanInput& from) {
        auto made = planGeneration(*document_, from);
        EXPECT_TRUE(made.ok()) << (made.ok() ? "" : englishSentence(made.error()));
        return made.ok() ? *std::move(made) : GenerationPlan{};
    }
    ErrorCode errorOf(const PlanInput& from) {
        const auto made = planGeneration(*document_, from);
        EXPECT_FALSE(made.ok());
        return made.ok() ? ErrorCode::Cancelled : made.error().code;
    }
};

TEST_F(GenerationPlanTest, AnEmptyCanvasGetsANewPicture) {
    const GenerationPlan made = plan(input(0.5));
    EXPECT_EQ(made.intent, Intent::Generate);
    EXPECT_FALSE(made.request.init || made.request.mask);
    EXPECT_EQ(made.placement.area, (PixelRect{0, 0, 256, 256}));
    EXPECT_EQ(made.request.size, (PixelSize{256, 256}));
    EXPECT_FALSE(made.second);
}

TEST_F(GenerationPlanTest, TheIntentFollowsFromTheCanvas) {
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 1));
    EXPECT_EQ(plan(input(1)).intent, Intent::Generate);
    EXPECT_EQ(plan(input(0.5)).intent, Intent::Refine);
    frame({0, 0, 384, 256});
    EXPECT_EQ(plan(input(1)).intent, Intent::Expand);
    mark({60, 60, 80, 80});
    EXPECT_EQ(plan(input(1)).intent, Intent::Fill);
    EXPECT_EQ(plan(input(0.5)).intent, Intent::Refine);
}

TEST_F(GenerationPlanTest, TheSelectionMarksWhereNoMaskIsPainted) {
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 2));
    Image selected({256, 256}, PixelFormat::Gray8);
    for (int y = 20; y < 60; ++y) {
        std::fill_n(selected.pixel(20, y), 40, std::uint8_t{255});
    }
    run(std::make_unique<SetSelection>(TiledImage::fromImage(selected)));
    const GenerationPlan made = plan(input(1));
    EXPECT_EQ(made.intent, Intent::Fill);
    EXPECT_EQ(*made.placement.mask->pixel(40 - made.placement.area.x, 40 - made.placement.area.y),
              255);
    mark({200, 200, 20, 20});  // a painted mask goes before
    const GenerationPlan painted = plan(input(1));
    const PixelRect area = painted.placement.area;
    EXPECT_EQ(*painted.placement.mask->pixel(40 - area.x, 40 - area.y), 0);
    EXPECT_EQ(*painted.placement.mask->pixel(210 - area.x, 210 - area.y), 255);
}

TEST_F(GenerationPlanTest, WhatTheCanvasLacksIsSaid) {
    EXPECT_EQ(errorOf(input(1, Intent::Refine)), ErrorCode::PictureMissing);
    EXPECT_EQ(errorOf(input(1, Intent::Expand)), ErrorCode::PictureMissing);
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 3));
    for (const Intent intent :
         {Intent::Fill, Intent::Add, Intent::Remove, Intent::ReplaceBackground}) {
        EXPECT_EQ(errorOf(input(1, intent)), ErrorCode::MarkMissing);
    }
    EXPECT_EQ(errorOf(input(1, Intent::Expand)), ErrorCode::NothingToExpand);
    mark({0, 0, 256, 256});
    EXPECT_EQ(errorOf(input(1, Intent::ReplaceBackground)), ErrorCode::MarkMissing);
}

TEST_F(GenerationPlanTest, RefiningTakesThePictureAsItIs) {
    const Image picture = noiseImage({256, 256}, PixelFormat::Rgb8, 4);
    place(picture);
    const GenerationPlan made = plan(input(0.6));
    EXPECT_EQ(*made.request.init, picture);
    EXPECT_FALSE(made.request.mask);
    EXPECT_EQ(made.request.strength, 0.6);
    EXPECT_EQ(plan(input(0.1)).request.steps, 40);  // four of them are taken
}

TEST_F(GenerationPlanTest, RemovingLeavesThePromptOut) {
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 5));
    mark({100, 100, 40, 30});
    PlanInput asked = input(1, Intent::Remove);
    asked.form.prompt = "a red apple";
    asked.form.negativePrompt = "blurry";
    EXPECT_EQ(plan(asked).request.prompt, "");
    EXPECT_EQ(plan(asked).request.negativePrompt, "blurry");
    asked.options.intent = Intent::Fill;
    EXPECT_EQ(plan(asked).request.prompt, "a red apple");
}

TEST_F(GenerationPlanTest, FillingBlanksTheMarkedPartAndKeepsTheRest) {
    const Image picture = noiseImage({256, 256}, PixelFormat::Rgb8, 5);
    place(picture);
    mark({100, 100, 40, 30});
    const GenerationPlan made = plan(input(1, Intent::Fill));
    ASSERT_TRUE(made.request.init && made.request.mask);
    EXPECT_TRUE(made.request.softMask);
    EXPECT_FALSE(made.request.pasteBack);
    EXPECT_EQ(made.request.init->size(), made.request.size);
    EXPECT_EQ(made.request.mask->size(), made.request.size);
    EXPECT_NE(*made.request.init, picture);
    EXPECT_EQ(made.request.init->pixel(5, 5)[0], picture.pixel(5, 5)[0]);
    EXPECT_EQ(*made.placement.before, picture);
    // Blurred noise is nearly grey.
    EXPECT_NEAR(made.request.init->pixel(120, 115)[1], 127, 25);
}

TEST_F(GenerationPlanTest, AnInpaintingModelStartsFromNoise) {
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 6));
    mark({100, 100, 40, 30});
    PlanInput from = input(1, Intent::Fill);
    EXPECT_LT(plan(from).request.strength, 1);
    EXPECT_EQ(plan(from).request.steps, 20);
    from.inpaintingModel = true;
    EXPECT_EQ(plan(from).request.strength, 1);
    EXPECT_EQ(plan(input(1, Intent::Add)).request.strength, 1);
}

TEST_F(GenerationPlanTest, AdvancedChoicesCount) {
    place(noiseImage({512, 512}, PixelFormat::Rgb8, 7));
    canvas({512, 512});
    place(noiseImage({512, 512}, PixelFormat::Rgb8, 7));
    mark({200, 200, 60, 60});
    PlanInput from = input(0.5, Intent::Refine);
    from.options.context = ContextChoice::Canvas;
    EXPECT_EQ(plan(from).placement.area, (PixelRect{0, 0, 512, 512}));
    from.options.context = ContextChoice::Mark;
    from.options.edge = {.grow = 2, .feather = 0, .blend = 0, .padding = 10};
    const GenerationPlan made = plan(from);
    EXPECT_EQ(made.placement.area, (PixelRect{190, 190, 80, 80}));
    EXPECT_FALSE(made.request.softMask);
    EXPECT_EQ(boundsOf(*made.placement.mask), (PixelRect{8, 8, 64, 64}));
    from.options.fill = FillMode::Noise;
    EXPECT_EQ(plan(from).request.inpaintFill, InpaintFill::LatentNoise);
    from.options.colourMatch = false;
    EXPECT_FALSE(plan(from).placement.before);
}

TEST_F(GenerationPlanTest, WhatARequestWasGivenGivesTheSameRequest) {
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 17));
    mark({60, 70, 90, 80});
    const GenerationRequest first = plan(input(1, Intent::Fill)).request;
    // As a file of the result brings them back: the picture and the mask, on a canvas of their
    // size.
    canvas(first.size);
    place(*first.init);
    run(std::make_unique<ReplacePixels>(idOf(*document_, LayerKind::Mask), first.mask,
                                        PixelPoint{}));
    PlanInput from = input(first.strength);
    from.form.steps = first.steps;
    from.options = optionsAsGiven();
    const GenerationRequest again = plan(from).request;
    EXPECT_EQ(*again.init, *first.init);
    EXPECT_EQ(*again.mask, *first.mask);
    EXPECT_EQ(again.strength, first.strength);
    EXPECT_EQ(again.softMask, first.softMask);
    EXPECT_EQ(again.size, first.size);
    EXPECT_EQ(again.steps == 0 ? 20 : again.steps, first.steps == 0 ? 20 : first.steps);
}

TEST_F(GenerationPlanTest, ExpandingMakesWhatThePictureLacks) {
    const Image picture = noiseImage({256, 256}, PixelFormat::Rgb8, 8);
    place(picture);
    frame({64, 0, 320, 256});
    const GenerationPlan made = plan(input(1));
    EXPECT_EQ(made.intent, Intent::Expand);
    EXPECT_EQ(made.placement.area, (PixelRect{64, 0, 320, 256}));
    EXPECT_EQ(*made.placement.mask->pixel(300, 100), 255);
    EXPECT_EQ(*made.placement.mask->pixel(10, 100), 0);
    EXPECT_EQ(made.request.init->pixel(0, 0)[0], picture.pixel(64, 0)[0]);
}

TEST_F(GenerationPlanTest, TheSubjectIsKeptWhereTheBackgroundIsReplaced) {
    place(noiseImage({256, 256}, PixelFormat::Rgb8, 9));
    mark({80, 80, 100, 100});
    const GenerationPlan made = plan(input(1, Intent::ReplaceBackground));
    EXPECT_EQ(*made.placement.mask->pixel(130, 130), 0);
    EXPECT_EQ(*made.placement.mask->pixel(5, 5), 255);
    EXPECT_EQ(made.request.init->pixel(5, 5)[0], 128);
}

TEST_F(GenerationPlanTest, TheFrameIsWhatIsGenerated) {
    canvas({1000, 1000});
    frame({100, 200, 256, 128});
    const GenerationPlan made = plan(input(1));
    EXPECT_EQ(made.placement.area, (PixelRect{100, 200, 256, 128}));
    EXPECT_NEAR(double(made.request.size.width) / made.request.size.height, 2, 0.05);
    EXPECT_GE(made.request.size.area(), 256 * 256);
}

TEST_F(GenerationPlanTest, ALargePictureIsGoneOverAgain) {
    canvas({1024, 768});
    place(noiseImage({1024, 768}, PixelFormat::Rgb8, 10));
    mark({300, 200, 400, 300});
    PlanInput from = input(1, Intent::Fill);
    from.options.context = ContextChoice::Canvas;
    const GenerationPlan made = plan(from);
    ASSERT_TRUE(made.second);
    EXPECT_LE(made.request.size.area(), 100'000);
    Image first(made.request.size, PixelFormat::Rgb8);
    std::ranges::fill(first.bytes(), std::uint8_t{77});
    const SecondRun second = planSecondPass(made, first, kModel);
    EXPECT_GT(second.request.size.area(), made.request.size.area());
    EXPECT_EQ(second.request.init->size(), second.request.size);
    EXPECT_EQ(second.request.mask->size(), second.request.size);
    EXPECT_EQ(second.request.strength, 0.4);
    const PixelRect part = second.placement.area;
    EXPECT_EQ(intersected(part, (PixelRect{300, 200, 400, 300})), (PixelRect{300, 200, 400, 300}));
    EXPECT_LT(part.size().area(), made.placement.area.size().area());
    EXPECT_EQ(second.placement.mask->size(), part.size());
    EXPECT_EQ(*second.placement.mask->pixel(500 - part.x, 350 - part.y), 255);
    from.options.secondPass = false;
    EXPECT_FALSE(plan(from).second);
}

TEST_F(GenerationPlanTest, ANewLargePictureIsWhollyGoneOver) {
    canvas({768, 512});
    const GenerationPlan made = plan(input(1));
    ASSERT_TRUE(made.second);
    const Image first = noiseImage(made.request.size, PixelFormat::Rgb8, 11);
    const SecondRun second = planSecondPass(made, first, kModel);
    EXPECT_FALSE(second.request.mask);
    EXPECT_EQ(second.placement.area, (PixelRect{0, 0, 768, 512}));
    EXPECT_EQ(layerImage(Image(second.request.size, PixelFormat::Rgb8), second.placement).size(),
              (PixelSize{768, 512}));
}

TEST_F(GenerationPlanTest, ControlLayersSteerByTheirSettings) {
    const LayerId sketch = idOf(*document_, LayerKind::Control);
    paintOn(sketch, {10, 10, 5, 100});
    ControlSettings settings;
    settings.weight = 0.8;
    settings.start = 0.1;
    settings.end = 0.7;
    run(std::make_unique<SetControlSettings>(sketch, settings));
    const LayerId edges = add(LayerKind::Control);
    paintOn(edges, {100, 100, 60, 60});
    settings = {};
    settings.model = "canny";
    settings.preprocessor = "canny";
    run(std::make_unique<SetControlSettings>(edges, settings));

    const auto controls = plan(input(1)).request.controls;
    ASSERT_EQ(controls.size(), 2U);
    EXPECT_EQ(controls[0].model, "sketch");
    EXPECT_EQ(controls[0].weight, 0.8);
    EXPECT_EQ(controls[0].start, 0.1);
    EXPECT_EQ(controls[0].end, 0.7);
    EXPECT_EQ(controls[0].image->pixel(12, 50)[0], 0);     // a dark stroke
    EXPECT_EQ(controls[0].image->pixel(100, 50)[0], 255);  // on white
    EXPECT_EQ(controls[1].model, "canny");
    EXPECT_EQ(controls[1].image->pixel(130, 130)[0], 0);  // within the square there is no edge
    int lit = 0;
    for (int x = 90; x < 110; ++x) {
        lit += controls[1].image->pixel(x, 130)[0] == 255 ? 1 : 0;
    }
    EXPECT_EQ(lit, 1);
}

TEST_F(GenerationPlanTest, ControlsWithoutAModelOrWeightAreLeftOut) {
    const LayerId sketch = idOf(*document_, LayerKind::Control);
    paintOn(sketch, {10, 10, 5, 100});
    PlanInput from = input(1);
    from.sketchModel.clear();
    EXPECT_TRUE(plan(from).request.controls.empty());
    EXPECT_EQ(plan(from).controlsWithoutModel, 1);
    ControlSettings off;
    off.weight = 0;
    run(std::make_unique<SetControlSettings>(sketch, off));
    EXPECT_TRUE(plan(input(1)).request.controls.empty());
    EXPECT_EQ(plan(input(1)).controlsWithoutModel, 0);
}

TEST_F(GenerationPlanTest, RegionsBringTheirPrompts) {
    addRegion("a green tree", {0, 0, 100, 256});
    addRegion("a house, {prompt}", {100, 0, 100, 256});
    addRegion("too small", {250, 250, 4, 4});
    addRegion("", {0, 0, 256, 256});
    const auto regions = plan(input(1)).request.regions;
    ASSERT_EQ(regions.size(), 2U);
    EXPECT_EQ(regions[0].prompt, "a green tree");
    EXPECT_EQ(regions[1].prompt, "a house, a red apple");
    EXPECT_EQ(*regions[0].mask->pixel(50, 128), 255);
    EXPECT_EQ(*regions[0].mask->pixel(150, 128), 0);
}

TEST_F(GenerationPlanTest, ARegionCoveredByAnotherIsLeftOut) {
    addRegion("below", {20, 20, 60, 60});
    addRegion("above", {10, 10, 120, 120});
    const auto regions = plan(input(1)).request.regions;
    ASSERT_EQ(regions.size(), 1U);
    EXPECT_EQ(regions[0].prompt, "above");
}

TEST_F(GenerationPlanTest, ARegionOverAllIsThePrompt) {
    addRegion("below", {0, 0, 100, 100});
    addRegion("all of it", {0, 0, 256, 250});
    const GenerationRequest request = plan(input(1)).request;
    EXPECT_TRUE(request.regions.empty());
    EXPECT_EQ(request.prompt, "all of it");
}

TEST_F(GenerationPlanTest, PromptsWithThePlaceInThemDoNotGrowForEver) {
    addRegion("x {prompt} {prompt}", {0, 0, 100, 256});
    PlanInput from = input(1);
    from.form.prompt = "a {prompt} b";
    EXPECT_EQ(plan(from).request.regions.front().prompt, "x a {prompt} b a {prompt} b");
}

TEST_F(GenerationPlanTest, EveryPlanIsValid) {
    std::mt19937 random(21);
    for (const PixelSize size :
         {PixelSize{64, 64}, {100, 37}, {333, 777}, {2048, 64}, {30, 30}, {700, 600}}) {
        for (int round = 0; round < 12; ++round) {
            canvas(size);
            place(noiseImage(size, PixelFormat::Rgba8, random()));
            const bool marked = random() % 2 == 0;
            if (marked) {
                mark({static_cast<int>(random() % static_cast<unsigned>(size.width)),
                      static_cast<int>(random() % static_cast<unsigned>(size.height)), 5, 5});
            }
            if (random() % 2 == 0) {
                const PixelSize sides{64 + 8 * static_cast<int>(random() % 60),
                                      64 + 8 * static_cast<int>(random() % 60)};
                // At least a pixel on the canvas.
                frame({static_cast<int>(random() %
                                        static_cast<unsigned>(size.width + sides.width - 1)) -
                           sides.width + 1,
                       static_cast<int>(random() %
                                        static_cast<unsigned>(size.height + sides.height - 1)) -
                           sides.height + 1,
                       sides.width, sides.height});
            }
            PlanInput from = input(1 - static_cast<double>(random() % 90) / 100);
            from.form.seed = Seed{1};
            if (random() % 2 == 0) {
                from.options.intent = allIntents()[random() % allIntents().size()];
            }
            from.options.context = static_cast<ContextChoice>(random() % 4);
            const auto made = planGeneration(*document_, from);
            if (!made.ok()) {
                const ErrorCode code = made.error().code;
                EXPECT_TRUE(code == ErrorCode::MarkMissing || code == ErrorCode::NothingToExpand)
                    << englishSentence(made.error());
                continue;
            }
            const PixelRect area = made->placement.area;
            const auto problems = validate(resolveDefaults(made->request, kModel), kModel);
            EXPECT_TRUE(problems.empty())
                << (problems.empty() ? "" : englishSentence(problems.front().error));
            EXPECT_FALSE(area.empty());
            Image result(made->request.size, PixelFormat::Rgb8);
            EXPECT_EQ(layerImage(result, made->placement).size(), area.size());
            if (made->second) {
                const SecondRun second = planSecondPass(*made, result, kModel);
                const auto wrong = validate(resolveDefaults(second.request, kModel), kModel);
                EXPECT_TRUE(wrong.empty())
                    << (wrong.empty() ? "" : englishSentence(wrong.front().error));
                EXPECT_EQ(
                    layerImage(Image(second.request.size, PixelFormat::Rgb8), second.placement)
                        .size(),
                    second.placement.area.size());
                EXPECT_EQ(intersected(second.placement.area, area), second.placement.area);
            }
        }
    }
}

}  // namespace
}  // namespace gouache
