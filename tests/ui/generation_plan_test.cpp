#include <QTest>

#include "core/commands/place_image.h"
#include "core/commands/replace_pixels.h"
#include "ui/bridge/generation_plan.h"

namespace gouache::ui {

namespace {

ImagePtr noise(PixelSize size, PixelFormat format, unsigned seed) {
    auto image = std::make_shared<Image>(size, format);
    for (std::uint8_t& byte : image->bytes()) {
        seed = seed * 1664525u + 1013904223u;
        byte = static_cast<std::uint8_t>(seed >> 24);
    }
    return image;
}

ImagePtr white(PixelSize size, PixelFormat format) {
    auto image = std::make_shared<Image>(size, format);
    std::fill(image->bytes().begin(), image->bytes().end(), std::uint8_t{255});
    return image;
}

GenerationRequest formOf(PixelSize size, double strength) {
    GenerationRequest form;
    form.prompt = "a red apple";
    form.size = size;
    form.strength = strength;
    return form;
}

const ModelDefaults kModel{{256, 256}, 8, 20, 7.0};

}  // namespace

class GenerationPlanTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<Document> document_;

    void place(ImagePtr image) {
        QVERIFY(document_
                    ->execute(std::make_unique<PlaceImage>(document_->newLayerId(),
                                                           std::move(image), PixelPoint{}))
                    .ok());
    }
    void paintOn(LayerKind kind, const PixelRect& area) {
        const Layer* layer = document_->topmost(kind);
        auto image = std::make_shared<Image>(area.size(), formatOf(kind));
        // A mask is white where it counts; a sketch is black and opaque.
        for (int y = 0; y < area.height; ++y) {
            for (int x = 0; x < area.width; ++x) {
                image->pixel(x, y)[image->channels() - 1] = 255;
            }
        }
        QVERIFY(document_
                    ->execute(std::make_unique<ReplacePixels>(layer->id, image,
                                                              PixelPoint{area.x, area.y}))
                    .ok());
    }
    GenerationPlan plan(const GenerationRequest& form) {
        return planGeneration(*document_, form, kModel, "sketch", 0.8);
    }

  private Q_SLOTS:
    void emptyCanvasMakesANewPicture() {
        document_ = Document::standard({256, 256});
        const GenerationPlan made = plan(formOf({256, 256}, 0.5));
        QVERIFY(made.mode == GenerationMode::TextToImage);
        QVERIFY(!made.request.init && !made.request.mask && made.request.controls.empty());
        QVERIFY(made.placement.area == (PixelRect{0, 0, 256, 256}));
    }

    void newPictureOfAnotherShapeIsCentred() {
        document_ = Document::standard({400, 200});
        const GenerationPlan made = plan(formOf({256, 256}, 1));
        QVERIFY(made.request.size == (PixelSize{256, 256}));
        QVERIFY(made.placement.area == (PixelRect{100, 0, 200, 200}));
    }

    void fullStrengthLeavesThePictureOut() {
        document_ = Document::standard({256, 256});
        place(noise({256, 256}, PixelFormat::Rgb8, 1));
        QVERIFY(plan(formOf({256, 256}, 1)).mode == GenerationMode::TextToImage);
        QVERIFY(!plan(formOf({256, 256}, 1)).request.init);
    }

    void lowerStrengthChangesThePicture() {
        document_ = Document::standard({256, 256});
        const ImagePtr picture = noise({256, 256}, PixelFormat::Rgb8, 2);
        place(picture);
        const GenerationPlan made = plan(formOf({256, 256}, 0.6));
        QVERIFY(made.mode == GenerationMode::ImageToImage);
        QVERIFY(*made.request.init == *picture);
        QCOMPARE(made.request.strength, 0.6);
    }

    void largeCanvasIsScaledToTheFormsAreaInItsOwnShape() {
        document_ = Document::standard({1600, 800});
        place(noise({1600, 800}, PixelFormat::Rgb8, 3));
        const GenerationPlan made = plan(formOf({256, 256}, 0.6));
        QVERIFY(made.request.size == (PixelSize{360, 184}));
        QVERIFY(made.request.init->size() == made.request.size);
        QVERIFY(made.placement.area == (PixelRect{0, 0, 1600, 800}));
        QVERIFY(
            layerImage(*noise(made.request.size, PixelFormat::Rgb8, 4), made.placement).size() ==
            (PixelSize{1600, 800}));
    }

    void maskInpaints() {
        document_ = Document::standard({256, 256});
        const ImagePtr picture = noise({256, 256}, PixelFormat::Rgb8, 5);
        place(picture);
        paintOn(LayerKind::Mask, {100, 100, 40, 30});
        const GenerationPlan made = plan(formOf({256, 256}, 1));
        QVERIFY(made.mode == GenerationMode::Inpaint);
        QVERIFY(*made.request.init == *picture);
        QVERIFY(boundsOf(*made.request.mask) == (PixelRect{100, 100, 40, 30}));
    }

    void maskWithoutAPictureIsLeftOut() {
        document_ = Document::standard({256, 256});
        paintOn(LayerKind::Mask, {0, 0, 40, 40});
        QVERIFY(plan(formOf({256, 256}, 1)).mode == GenerationMode::TextToImage);
    }

    void smallMaskOfALargePictureIsWorkedOnAtFullResolution() {
        document_ = Document::standard({2000, 1500});
        place(noise({2000, 1500}, PixelFormat::Rgb8, 6));
        paintOn(LayerKind::Mask, {1900, 700, 60, 60});
        const GenerationPlan made = plan(formOf({256, 256}, 1));
        QVERIFY(made.placement.area.size() == (PixelSize{256, 256}));
        QVERIFY(made.request.size == (PixelSize{256, 256}));
        QCOMPARE(made.placement.area.right(), 2000);  // at the edge: moved, not cut
        QVERIFY(boundsOf(*made.request.mask).size() == (PixelSize{60, 60}));
    }

    void inpaintedLayerChangesNothingOutsideTheMask() {
        document_ = Document::standard({256, 256});
        const ImagePtr picture = noise({256, 256}, PixelFormat::Rgb8, 7);
        place(picture);
        const PixelRect masked{100, 100, 40, 30};
        paintOn(LayerKind::Mask, masked);
        const GenerationPlan made = plan(formOf({256, 256}, 1));
        // As an engine gives it back: the init picture, changed within the mask and a soft edge.
        Image result = *made.request.init;
        for (int y = 95; y < 135; ++y) {
            for (int x = 95; x < 145; ++x) {
                result.pixel(x, y)[0] = static_cast<std::uint8_t>(~result.pixel(x, y)[0]);
            }
        }
        const Image layer = layerImage(result, made.placement);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                const bool touched = x >= 95 && x < 145 && y >= 95 && y < 135;
                QCOMPARE(layer.pixel(x, y)[3], touched ? 255 : 0);
            }
        }
    }

    void scaledInpaintingFadesWithTheMask() {
        document_ = Document::standard({256, 256});
        place(noise({256, 256}, PixelFormat::Rgb8, 8));
        paintOn(LayerKind::Mask, {20, 20, 200, 200});
        const GenerationPlan made = plan(formOf({128, 128}, 1));
        QVERIFY(made.request.size == (PixelSize{128, 128}));
        const Image layer = layerImage(*white({128, 128}, PixelFormat::Rgb8), made.placement);
        QVERIFY(layer.size() == made.placement.area.size());
        QCOMPARE(layer.pixel(120, 120)[3], 255);
        QCOMPARE(layer.pixel(0, 0)[3], 0);
    }

    void sketchBecomesAControlOfThePicture() {
        document_ = Document::standard({256, 256});
        paintOn(LayerKind::Control, {10, 10, 5, 100});
        const GenerationPlan made = plan(formOf({256, 256}, 1));
        QCOMPARE(made.request.controls.size(), std::size_t{1});
        const ControlInput& control = made.request.controls.front();
        QCOMPARE(control.model, std::string("sketch"));
        QCOMPARE(control.weight, 0.8);
        QVERIFY(control.image->size() == made.request.size);
        QCOMPARE(control.image->pixel(12, 50)[0], 0);     // a dark stroke
        QCOMPARE(control.image->pixel(100, 50)[0], 255);  // on white
    }

    void sketchIsCutToTheMasksSurroundings() {
        document_ = Document::standard({1000, 1000});
        place(noise({1000, 1000}, PixelFormat::Rgb8, 9));
        paintOn(LayerKind::Mask, {480, 480, 40, 40});
        paintOn(LayerKind::Control, {490, 490, 10, 10});
        const GenerationPlan made = plan(formOf({256, 256}, 1));
        const Image& sketch = *made.request.controls.front().image;
        QVERIFY(sketch.size() == (PixelSize{256, 256}));
        QCOMPARE(sketch.pixel(495 - made.placement.area.x, 495 - made.placement.area.y)[0], 0);
    }

    void withoutAControlNetTheSketchIsLeftOut() {
        document_ = Document::standard({256, 256});
        paintOn(LayerKind::Control, {10, 10, 5, 100});
        QVERIFY(planGeneration(*document_, formOf({256, 256}, 1), kModel, "", 1)
                    .request.controls.empty());
    }

    void everyPlanIsValid() {
        for (const PixelSize canvas :
             {PixelSize{64, 64}, {100, 37}, {333, 777}, {4096, 64}, {30, 30}}) {
            document_ = Document::standard(canvas);
            place(noise(canvas, PixelFormat::Rgba8, 10));
            for (const bool masked : {false, true}) {
                if (masked) {
                    paintOn(LayerKind::Mask, {0, 0, 5, 5});
                }
                for (const double strength : {0.3, 1.0}) {
                    const GenerationPlan made = plan(formOf({256, 192}, strength));
                    QVERIFY(validate(made.request, kModel).empty());
                    QVERIFY(intersected(made.placement.area, document_->area()) ==
                            made.placement.area);
                    QVERIFY(!made.placement.area.empty());
                }
            }
        }
    }
};

}  // namespace gouache::ui

QTEST_GUILESS_MAIN(gouache::ui::GenerationPlanTest)
#include "generation_plan_test.moc"
