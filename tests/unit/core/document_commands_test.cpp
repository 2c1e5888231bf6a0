#include <gtest/gtest.h>

#include "core/commands/add_layer.h"
#include "core/commands/clear_layer.h"
#include "core/commands/duplicate_layer.h"
#include "core/commands/move_layer.h"
#include "core/commands/open_image.h"
#include "core/commands/paint_stroke.h"
#include "core/commands/place_image.h"
#include "core/commands/remove_layer.h"
#include "core/commands/rename_layer.h"
#include "core/commands/replace_pixels.h"
#include "core/commands/resize_canvas.h"
#include "core/commands/set_layer_opacity.h"
#include "core/commands/set_layer_visibility.h"
#include "core/document/composite.h"
#include "tests/unit/core/document_support.h"

namespace gouache {
namespace {

using testing::filledImage;
using testing::idOf;
using testing::shared;

class Commands : public ::testing::Test {
  protected:
    template <typename C, typename... Arguments>
    Result<void> run(Arguments&&... arguments) {
        return document_->execute(std::make_unique<C>(std::forward<Arguments>(arguments)...));
    }
    template <typename C, typename... Arguments>
    ErrorCode failure(Arguments&&... arguments) {
        const DocumentState before = document_->state();
        const Result<void> result = run<C>(std::forward<Arguments>(arguments)...);
        EXPECT_FALSE(result.ok());
        EXPECT_EQ(document_->state(), before);
        EXPECT_FALSE(document_->history().canUndo());
        return result.ok() ? ErrorCode::Cancelled : result.error().code;
    }

    std::unique_ptr<Document> document_ = Document::standard({100, 80});
    LayerId paint_ = idOf(*document_, LayerKind::Paint);
    LayerId mask_ = idOf(*document_, LayerKind::Mask);
};

TEST_F(Commands, StandardDocument) {
    ASSERT_EQ(document_->layers().size(), 3U);
    EXPECT_EQ(document_->layers()[0].kind, LayerKind::Paint);
    EXPECT_EQ(document_->layers()[1].kind, LayerKind::Control);
    EXPECT_EQ(document_->layers()[2].kind, LayerKind::Mask);
    EXPECT_EQ(document_->active()->id, paint_);
    EXPECT_FALSE(document_->history().isModified());
}

TEST_F(Commands, AddLayerGoesAboveTheActiveOneAndBecomesActive) {
    const LayerId id = document_->newLayerId();
    ASSERT_TRUE(run<AddLayer>(id, LayerKind::Paint, "Sky"));
    EXPECT_EQ(*document_->indexOf(id), 1U);
    EXPECT_EQ(document_->active()->name, "Sky");
    EXPECT_EQ(document_->active()->pixels.size(), document_->size());
}

TEST_F(Commands, RemovingTheActiveLayerActivatesTheOneBelow) {
    document_->setActive(mask_);
    ASSERT_TRUE(run<RemoveLayer>(mask_));
    EXPECT_EQ(document_->active()->kind, LayerKind::Control);
    ASSERT_TRUE(document_->undo());
    EXPECT_EQ(document_->active()->id, mask_);
}

TEST_F(Commands, AllLayersCanGo) {
    while (!document_->layers().empty()) {
        ASSERT_TRUE(run<RemoveLayer>(document_->layers().front().id));
    }
    EXPECT_EQ(document_->active(), nullptr);
    EXPECT_EQ(mergedPicture(*document_), Image({100, 80}, PixelFormat::Rgba8));
    ASSERT_TRUE(run<PlaceImage>(document_->newLayerId(), shared(filledImage({100, 80}, 1, 1, 1)),
                                PixelPoint{}));
    EXPECT_EQ(document_->active()->kind, LayerKind::Image);
}

TEST_F(Commands, MoveLayerChangesTheOrder) {
    ASSERT_TRUE(run<MoveLayer>(paint_, std::size_t{2}));
    EXPECT_EQ(*document_->indexOf(paint_), 2U);
    EXPECT_EQ(*document_->indexOf(mask_), 1U);
    ASSERT_TRUE(run<MoveLayer>(paint_, std::size_t{0}));
    EXPECT_EQ(*document_->indexOf(paint_), 0U);
}

TEST_F(Commands, DuplicateSharesPixels) {
    ASSERT_TRUE(run<ReplacePixels>(paint_, shared(filledImage({100, 80}, 1, 2, 3)), PixelPoint{}));
    const LayerId copy = document_->newLayerId();
    ASSERT_TRUE(run<DuplicateLayer>(paint_, copy, "Copy"));
    EXPECT_EQ(document_->layer(copy)->pixels.tile({0, 0}),
              document_->layer(paint_)->pixels.tile({0, 0}));
    EXPECT_EQ(*document_->indexOf(copy), 1U);
}

TEST_F(Commands, PlacedPictureLiesAboveThePictureAndBelowSketchAndMask) {
    const LayerId id = document_->newLayerId();
    ASSERT_TRUE(
        run<PlaceImage>(id, shared(filledImage({20, 20}, 9, 9, 9)), PixelPoint{90, -5}, "Result"));
    EXPECT_EQ(*document_->indexOf(id), 1U);
    EXPECT_EQ(contentBounds(*document_, LayerKind::Image), (PixelRect{90, 0, 10, 15}));
}

TEST_F(Commands, GreyPictureCanBePlacedAndOpened) {
    Image grey({3, 3}, PixelFormat::Gray8);
    std::ranges::fill(grey.bytes(), std::uint8_t{70});
    ASSERT_TRUE(run<PlaceImage>(document_->newLayerId(), shared(grey), PixelPoint{}));
    EXPECT_EQ(mergedPicture(*document_).pixel(1, 1)[1], 70);
    ASSERT_TRUE(run<OpenImage>(*document_, shared(grey)));
    EXPECT_EQ(document_->size(), (PixelSize{3, 3}));
    EXPECT_EQ(mergedPicture(*document_).pixel(1, 1)[2], 70);
}

TEST_F(Commands, OpenImageReplacesEverythingAndUndoBringsItBack) {
    ASSERT_TRUE(run<ReplacePixels>(paint_, shared(filledImage({5, 5}, 1, 2, 3)), PixelPoint{}));
    const DocumentState before = document_->state();
    ASSERT_TRUE(run<OpenImage>(*document_, shared(filledImage({33, 44}, 4, 5, 6)), "picture.png"));
    EXPECT_EQ(document_->size(), (PixelSize{33, 44}));
    EXPECT_EQ(document_->layers().size(), 4U);
    EXPECT_EQ(document_->active()->kind, LayerKind::Paint);
    EXPECT_EQ(document_->layers()[0].name, "picture.png");
    ASSERT_TRUE(document_->undo());
    EXPECT_EQ(document_->state(), before);
}

TEST_F(Commands, ResizeKeepsPixelsAtTheOffset) {
    ASSERT_TRUE(
        run<ReplacePixels>(paint_, shared(filledImage({10, 10}, 1, 2, 3)), PixelPoint{90, 70}));
    ASSERT_TRUE(run<ResizeCanvas>(PixelSize{200, 300}, PixelPoint{50, 60}));
    EXPECT_EQ(contentBounds(*document_, LayerKind::Paint), (PixelRect{140, 130, 10, 10}));
    ASSERT_TRUE(run<ResizeCanvas>(PixelSize{145, 135}));
    EXPECT_EQ(contentBounds(*document_, LayerKind::Paint), (PixelRect{140, 130, 5, 5}));
    ASSERT_TRUE(document_->undo());
    EXPECT_EQ(contentBounds(*document_, LayerKind::Paint), (PixelRect{140, 130, 10, 10}));
}

TEST_F(Commands, DraggedOpacityIsOneStep) {
    for (const double value : {0.9, 0.6, 0.2}) {
        ASSERT_TRUE(run<SetLayerOpacity>(paint_, value));
    }
    EXPECT_EQ(document_->history().size(), 1U);
    document_->endMerging();
    ASSERT_TRUE(run<SetLayerOpacity>(paint_, 0.1));
    EXPECT_EQ(document_->history().size(), 2U);
    document_->undo();
    EXPECT_EQ(document_->layer(paint_)->opacity, 0.2);
    document_->undo();
    EXPECT_EQ(document_->layer(paint_)->opacity, 1.0);
}

TEST_F(Commands, PartsOfAStrokeAreOneStep) {
    BrushStroke stroke(testing::hardBrush(10), BrushMode::Paint, document_->layer(paint_)->pixels);
    const std::uint64_t number = PaintStroke::newStroke();
    for (int i = 0; i < 30; ++i) {
        const TileDelta part = stroke.add({3.0 * i, 2.0 * i});
        if (!part.empty()) {
            ASSERT_TRUE(run<PaintStroke>(paint_, LayerPart::Pixels, CommandKind::PaintStroke,
                                         number, part));
        }
    }
    EXPECT_EQ(document_->history().size(), 1U);
    EXPECT_EQ(document_->history().undoKind(), CommandKind::PaintStroke);
    ASSERT_TRUE(run<PaintStroke>(paint_, LayerPart::Pixels, CommandKind::PaintStroke,
                                 PaintStroke::newStroke(), stroke.finish()));
    EXPECT_EQ(document_->history().size(), 2U);
    document_->undo();
    document_->undo();
    EXPECT_FALSE(hasContent(*document_, LayerKind::Paint));
}

TEST_F(Commands, ClearEmptiesOneLayer) {
    ASSERT_TRUE(run<ReplacePixels>(paint_, shared(filledImage({50, 50}, 1, 2, 3)), PixelPoint{}));
    ASSERT_TRUE(run<ClearLayer>(paint_));
    EXPECT_EQ(document_->layer(paint_)->pixels.byteCount(), 0U);
    document_->undo();
    EXPECT_EQ(contentBounds(*document_, LayerKind::Paint), (PixelRect{0, 0, 50, 50}));
}

TEST_F(Commands, WrongInputChangesNothing) {
    const LayerId gone{999};
    EXPECT_EQ(failure<RemoveLayer>(gone), ErrorCode::LayerMissing);
    EXPECT_EQ(failure<RenameLayer>(gone, "x"), ErrorCode::LayerMissing);
    EXPECT_EQ(failure<RenameLayer>(paint_, std::string(401, 'x')), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<MoveLayer>(paint_, std::size_t{3}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<AddLayer>(paint_, LayerKind::Paint), ErrorCode::InvalidRequest);
    EXPECT_EQ(failure<AddLayer>(document_->newLayerId(), LayerKind::Paint, "", 4),
              ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<DuplicateLayer>(paint_, mask_, "x"), ErrorCode::InvalidRequest);
    EXPECT_EQ(failure<SetLayerOpacity>(paint_, 1.5), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<SetLayerOpacity>(paint_, std::nan("")), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<SetLayerVisibility>(gone, true), ErrorCode::LayerMissing);
    EXPECT_EQ(failure<ClearLayer>(gone), ErrorCode::LayerMissing);
    EXPECT_EQ(failure<PlaceImage>(document_->newLayerId(), nullptr, PixelPoint{}),
              ErrorCode::InvalidRequest);
    EXPECT_EQ(failure<ReplacePixels>(mask_, shared(filledImage({5, 5}, 1, 2, 3)), PixelPoint{}),
              ErrorCode::InvalidRequest);
    EXPECT_EQ(failure<ResizeCanvas>(PixelSize{0, 5}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<ResizeCanvas>(PixelSize{5, kMaxCanvasSide + 1}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<ResizeCanvas>(PixelSize{5, 5}, PixelPoint{2'000'000'000, 0}),
              ErrorCode::ValueOutOfRange);
    EXPECT_EQ(failure<OpenImage>(*document_, nullptr), ErrorCode::InvalidRequest);
}

}  // namespace
}  // namespace gouache
