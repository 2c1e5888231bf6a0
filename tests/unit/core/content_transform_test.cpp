// Moving, transforming and reshaping as undo steps.
#include "core/transform/content_transform.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <memory>
#include <utility>

#include "core/commands/add_layer_mask.h"
#include "core/commands/change_content.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/reshape_canvas.h"
#include "core/commands/set_guides.h"
#include "core/commands/set_layer_lock.h"
#include "core/commands/set_selection.h"
#include "core/document/composite.h"
#include "core/selection/selection.h"
#include "core/transform/free_transform.h"
#include "core/transform/reshape.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::idOf;
using testing::noiseImage;
using testing::shared;

constexpr PixelSize kSize{150, 100};

template <typename C, typename... Arguments>
void run(Document& document, Arguments&&... arguments) {
    const auto done = document.execute(std::make_unique<C>(std::forward<Arguments>(arguments)...));
    ASSERT_TRUE(done.ok()) << englishSentence(done.error());
}

std::unique_ptr<Document> noiseDocument(std::uint32_t seed) {
    auto document = Document::standard(kSize);
    run<ReplacePixels>(*document, idOf(*document, LayerKind::Paint),
                       shared(noiseImage(kSize, PixelFormat::Rgba8, seed)), PixelPoint{});
    run<ReplacePixels>(*document, idOf(*document, LayerKind::Mask),
                       shared(noiseImage(kSize, PixelFormat::Gray8, seed + 1)), PixelPoint{});
    return document;
}

rc::Gen<Projective> anyMap() {
    return rc::gen::exec([] {
        const double x = *rc::gen::inRange(-80, 80);
        const double y = *rc::gen::inRange(-80, 80);
        switch (*rc::gen::inRange(0, 3)) {
            case 0:
                return Projective::translation(x, y);
            case 1:
                return Projective::rotation(*rc::gen::inRange(-180, 180))
                    .then(Projective::translation(x, y));
            default:
                return Projective::scaling(*rc::gen::inRange(-20, 20) / 10.0,
                                           *rc::gen::inRange(1, 20) / 10.0)
                    .then(Projective::translation(x, y));
        }
    });
}

RC_GTEST_PROP(ContentTransform, undoRestoresEveryBitAndRedoRepeats, ()) {
    auto document = noiseDocument(*rc::gen::arbitrary<std::uint32_t>());
    if (*rc::gen::arbitrary<bool>()) {
        document->setActive(idOf(*document, LayerKind::Mask));
    }
    if (*rc::gen::arbitrary<bool>()) {
        const PixelRect area{*rc::gen::inRange(0, 100), *rc::gen::inRange(0, 60),
                             *rc::gen::inRange(1, 80), *rc::gen::inRange(1, 60)};
        run<SetSelection>(*document, feathered(rectangleSelection(kSize, area), 2));
    }
    const DocumentState before = document->state();
    const auto steps = document->history().size();
    document->endMerging();
    const auto content = ContentTransform::start(*document);
    RC_PRE(content.ok());
    const int places = *rc::gen::inRange(1, 4);
    for (int i = 0; i < places; ++i) {
        if (auto step = content->place(*document, *anyMap(), {}, CommandKind::TransformContent)) {
            RC_ASSERT(document->execute(std::move(step)).ok());
        }
    }
    RC_ASSERT(document->history().size() <= steps + 1);
    const DocumentState after = document->state();
    if (document->history().size() > steps) {
        document->undo();
        RC_ASSERT(document->state() == before);
        document->redo();
        RC_ASSERT(document->state() == after);
    }
}

TEST(ContentTransform, comesBackFromOutsideTheCanvas) {
    auto document = noiseDocument(1);
    const DocumentState before = document->state();
    document->endMerging();
    const auto content = ContentTransform::start(*document);
    ASSERT_TRUE(content.ok());
    const auto place = [&](double x) {
        auto step =
            content->place(*document, Projective::translation(x, 0), {}, CommandKind::MoveContent);
        ASSERT_NE(step, nullptr);
        ASSERT_TRUE(document->execute(std::move(step)).ok());
    };
    place(1000);
    EXPECT_FALSE(document->active()->pixels.hasContent());
    place(0);
    EXPECT_EQ(document->active()->pixels, before.layers[0].pixels);
}

TEST(ContentTransform, movesSelectionAndSelectedPixelsTogether) {
    auto document = noiseDocument(2);
    const Image was = document->active()->pixels.toImage();
    run<SetSelection>(*document, rectangleSelection(kSize, {10, 10, 20, 20}));
    const auto content = ContentTransform::start(*document);
    ASSERT_TRUE(content.ok());
    ASSERT_TRUE(document
                    ->execute(content->place(*document, Projective::translation(70, 40), {},
                                             CommandKind::MoveContent))
                    .ok());
    EXPECT_EQ(*document->selection(), rectangleSelection(kSize, {80, 50, 20, 20}));
    const Image is = document->active()->pixels.toImage();
    EXPECT_EQ(int{is.pixel(15, 15)[3]}, 0);
    EXPECT_EQ(cropped(is, {0, 60, 75, 40}), cropped(was, {0, 60, 75, 40}));
}

TEST(ContentTransform, aLayersMaskGoesAlong) {
    auto document = noiseDocument(3);
    const LayerId id = document->active()->id;
    TiledImage mask = rectangleSelection(kSize, {0, 0, 40, 100});
    run<AddLayerMask>(*document, id, mask);
    document->setActive(id, LayerPart::Pixels);
    const auto content = ContentTransform::start(*document);
    ASSERT_TRUE(content.ok());
    ASSERT_TRUE(document
                    ->execute(content->place(*document, Projective::translation(30, 0), {},
                                             CommandKind::MoveContent))
                    .ok());
    EXPECT_EQ(document->layer(id)->mask, rectangleSelection(kSize, {30, 0, 40, 100}));
}

TEST(ContentTransform, refusesWhatItCannotDo) {
    auto document = Document::standard(kSize);
    EXPECT_EQ(ContentTransform::start(*document).error().code, ErrorCode::NothingToTransform);
    auto locked = noiseDocument(4);
    run<SetLayerLock>(*locked, locked->active()->id, true);
    EXPECT_EQ(ContentTransform::start(*locked).error().code, ErrorCode::LayerLocked);
    EXPECT_EQ(ContentTransform::start(Document(kSize)).error().code, ErrorCode::LayerMissing);
}

TEST(ChangeContent, refusesASelectionThatDoesNotFit) {
    auto document = noiseDocument(5);
    EXPECT_FALSE(document
                     ->execute(std::make_unique<ChangeContent>(
                         CommandKind::MoveContent, std::vector<ContentChange>{},
                         TiledImage(kSize, PixelFormat::Gray8)))
                     .ok());
}

RC_GTEST_PROP(ReshapeCanvas, undoRestoresEveryBit, ()) {
    auto document = noiseDocument(*rc::gen::arbitrary<std::uint32_t>());
    run<SetSelection>(*document, rectangleSelection(kSize, {10, 10, 50, 60}));
    run<SetGuides>(*document, Guides{{20, 75}, {50}});
    const DocumentState before = document->state();
    DocumentState after;
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            after = scaledState(before, {*rc::gen::inRange(1, 300), *rc::gen::inRange(1, 300)},
                                *rc::gen::element(ResampleFilter::Nearest, ResampleFilter::Bicubic,
                                                  ResampleFilter::Lanczos));
            break;
        case 1:
            after = turnedState(before, *rc::gen::inRange(1, 4));
            break;
        case 2:
            after = mirroredState(before, *rc::gen::arbitrary<bool>());
            break;
        default:
            after = croppedState(before, {*rc::gen::inRange(-50, 100), *rc::gen::inRange(-50, 100),
                                          *rc::gen::inRange(1, 300), *rc::gen::inRange(1, 300)});
    }
    RC_ASSERT(
        document->execute(std::make_unique<ReshapeCanvas>(CommandKind::ResizeImage, after)).ok());
    RC_ASSERT(document->state() == after);
    document->undo();
    RC_ASSERT(document->state() == before);
    document->redo();
    RC_ASSERT(document->state() == after);
}

TEST(Reshape, fourQuartersAreNone) {
    auto document = noiseDocument(6);
    run<SetSelection>(*document, rectangleSelection(kSize, {10, 20, 50, 60}));
    run<SetGuides>(*document, Guides{{20}, {70}});
    const DocumentState before = document->state();
    const DocumentState once = turnedState(before, 1);
    EXPECT_EQ(once.size, (PixelSize{100, 150}));
    EXPECT_EQ(once.selection, rectangleSelection({100, 150}, {20, 10, 60, 50}));
    EXPECT_EQ(once.guides, (Guides{{30}, {20}}));
    EXPECT_EQ(turnedState(turnedState(once, 2), 1), before);
    EXPECT_EQ(mirroredState(mirroredState(before, true), true), before);
    EXPECT_EQ(mirroredState(mirroredState(before, false), true), turnedState(before, 2));
}

TEST(Reshape, nearestTwiceAsLargeKeepsPixels) {
    auto document = noiseDocument(7);
    const Image was = document->active()->pixels.toImage();
    const DocumentState larger =
        scaledState(document->state(), {300, 200}, ResampleFilter::Nearest);
    const Image is = larger.layers[0].pixels.toImage();
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 300; ++x) {
            for (int c = 0; c < 4; ++c) {
                ASSERT_EQ(is.pixel(x, y)[c], was.pixel(x / 2, y / 2)[c]);
            }
        }
    }
}

TEST(Reshape, aFullPictureStaysFull) {
    auto document = Document::standard(kSize);
    run<ReplacePixels>(*document, document->active()->id,
                       shared(testing::filledImage(kSize, 40, 80, 120)), PixelPoint{});
    for (const PixelSize size : {PixelSize{77, 51}, PixelSize{431, 333}}) {
        for (const auto filter : {ResampleFilter::Bicubic, ResampleFilter::Lanczos}) {
            const DocumentState scaled = scaledState(document->state(), size, filter);
            EXPECT_EQ(scaled.layers[0].pixels.toImage(), testing::filledImage(size, 40, 80, 120));
        }
    }
}

TEST(Reshape, cropsAndGrows) {
    auto document = noiseDocument(8);
    const Image was = document->active()->pixels.toImage();
    const PixelRect area{-20, 30, 100, 200};
    const DocumentState after = croppedState(document->state(), area);
    EXPECT_EQ(after.size, area.size());
    EXPECT_EQ(after.layers[0].pixels.toImage(), cropped(was, area));
}

void expectNear(PlanePoint a, PlanePoint b) {
    EXPECT_NEAR(a.x, b.x, 1e-6);
    EXPECT_NEAR(a.y, b.y, 1e-6);
}

TEST(FreeTransform, startsAsTheIdentity) {
    const FreeTransform shape({11, 20, 31, 40});
    ASSERT_TRUE(shape.map());
    EXPECT_TRUE(shape.map()->isIdentity());
    EXPECT_EQ(shape.movedBy(5, -3).map()->wholeTranslation(), (PixelPoint{5, -3}));
}

RC_GTEST_PROP(FreeTransform, aDraggedHandleIsWhereThePointerIs, ()) {
    const FreeTransform start =
        FreeTransform({10, 20, 60, 40})
            .withScale(*rc::gen::inRange(2, 30) / 10.0, *rc::gen::inRange(2, 30) / 10.0)
            .withRotation(*rc::gen::inRange(-180, 180))
            .withSkew(*rc::gen::inRange(-40, 40));
    const TransformHandle handle{*rc::gen::element(-1, 1), *rc::gen::element(-1, 1)};
    const bool fromMiddle = *rc::gen::arbitrary<bool>();
    const PlanePoint to{*rc::gen::inRange(-300, 300) + 0.3, *rc::gen::inRange(-300, 300) + 0.7};
    const FreeTransform end = start.dragged(handle, to, false, fromMiddle);
    RC_PRE(std::abs(end.scaleX()) > 0.1 && std::abs(end.scaleY()) > 0.1);
    const PlanePoint there = end.handlePlace(handle);
    RC_ASSERT(std::hypot(there.x - to.x, there.y - to.y) < 1e-6);
    const TransformHandle opposite{-handle.across, -handle.down};
    const PlanePoint fixed = fromMiddle ? start.middle() : start.handlePlace(opposite);
    const PlanePoint stayed = fromMiddle ? end.middle() : end.handlePlace(opposite);
    RC_ASSERT(std::hypot(stayed.x - fixed.x, stayed.y - fixed.y) < 1e-6);
}

TEST(FreeTransform, keepsItsProportion) {
    const FreeTransform start({0, 0, 100, 50});
    const FreeTransform end = start.dragged({1, 1}, {200, 90}, true, false);
    EXPECT_NEAR(end.scaleX(), end.scaleY(), 1e-9);
    expectNear(end.corners()[0], {0, 0});
}

TEST(FreeTransform, flipsAsItIsSeen) {
    const FreeTransform shape =
        FreeTransform({0, 0, 100, 50}).withRotation(30).withSkew(10).withScale(1.5, 0.7);
    const FreeTransform flipped = shape.flipped(true);
    const PlanePoint middle = shape.middle();
    for (std::size_t i = 0; i < 4; ++i) {
        expectNear(flipped.corners()[i],
                   {2 * middle.x - shape.corners()[i].x, shape.corners()[i].y});
    }
    const FreeTransform twice = flipped.flipped(true);
    for (std::size_t i = 0; i < 4; ++i) {
        expectNear(twice.corners()[i], shape.corners()[i]);
    }
}

TEST(FreeTransform, bendsButNeverCrosses) {
    const FreeTransform start({0, 0, 100, 100});
    const FreeTransform bent = start.bentBy({1, 1}, {150, 120});
    ASSERT_TRUE(bent.bent());
    expectNear(bent.corners()[2], {150, 120});
    expectNear(bent.corners()[0], {0, 0});
    expectNear(bent.map()->map(PlanePoint{100, 100}), {150, 120});
    EXPECT_EQ(bent.bentBy({1, 1}, {-50, -50}), bent);
    expectNear(bent.movedBy(10, 5).corners()[2], {160, 125});
    expectNear(bent.turnedBy(360).corners()[2], {150, 120});
}

TEST(FreeTransform, staysAtLeastAPixelWide) {
    const FreeTransform start({0, 0, 100, 50});
    const FreeTransform flat = start.dragged({1, 0}, {0, 10}, false, false);
    EXPECT_NEAR(std::abs(flat.scaleX()) * 100, 1, 1e-9);
    EXPECT_TRUE(flat.map()->inverse());
    EXPECT_EQ(start.withScale(std::nan(""), 1).scaleX(), 1);
}

}  // namespace
}  // namespace gouache
