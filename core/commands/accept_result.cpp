#include "core/commands/accept_result.h"

#include <cstring>
#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"
#include "core/document/pixel_math.h"

namespace gouache {

namespace {

/// The topmost layer that a result can be painted into; null where there is none.
const Layer* mergeTarget(const Document& document) {
    const auto layers = document.layers();
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        if (isPicture(layer->kind) && isShown(layers, *layer) && !isLocked(layers, *layer) &&
            !layer->alphaLocked) {
            return &*layer;
        }
    }
    return nullptr;
}

/// `above` over `below`, straight alpha; `below` may be null.
TilePtr blended(const TilePtr& above, const TilePtr& below) {
    if (!below) {
        return above;
    }
    auto tile = std::make_shared<Tile>(*below);
    for (int i = 0; i < kTileArea; ++i) {
        std::uint32_t source;
        std::uint32_t destination;
        const std::ptrdiff_t offset = std::ptrdiff_t{4} * i;
        std::memcpy(&source, above->data() + offset, 4);
        std::memcpy(&destination, tile->data() + offset, 4);
        destination = overStraight(source, 255, destination);
        std::memcpy(tile->data() + offset, &destination, 4);
    }
    return tile;
}

}  // namespace

AcceptResult::AcceptResult(LayerId id, ImagePtr image, PixelPoint position, std::string name,
                           Mode mode)
    : id_(id),
      image_(std::move(image)),
      area_{position.x, position.y, image_ ? image_->width() : 0, image_ ? image_->height() : 0},
      name_(std::move(name)),
      mode_(mode) {}

PixelRect AcceptResult::grownCanvas(const Document& document) const {
    return united(document.area(), area_);
}

Result<void> AcceptResult::check(const Document& document) const {
    GOUACHE_CHECK(PlaceImage(id_, image_, {area_.x, area_.y}, name_).check(document));
    return checkCanvasSize(grownCanvas(document).size());
}

void AcceptResult::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    if (image_) {
        const PixelRect canvas = grownCanvas(document);
        if (canvas != document.area()) {
            growth_ =
                std::make_unique<ResizeCanvas>(canvas.size(), PixelPoint{-canvas.x, -canvas.y});
            area_.x -= canvas.x;
            area_.y -= canvas.y;
        }
    }
    if (growth_) {
        growth_->redo(editor);
    }
    if (const ImagePtr image = std::exchange(image_, nullptr)) {
        const Layer* target = mode_ == Mode::Merged ? mergeTarget(document) : nullptr;
        if (target != nullptr) {
            target_ = target->id;
            TiledImage fresh(document.size(), PixelFormat::Rgba8);
            fresh.write(image->format() == PixelFormat::Gray8 ? converted(*image, PixelFormat::Rgb8)
                                                              : *image,
                        {area_.x, area_.y});
            const TiledImage& before = target->pixels;
            TiledImage after = before;
            for (int row = 0; row < fresh.rows(); ++row) {
                for (int column = 0; column < fresh.columns(); ++column) {
                    const TileIndex index{column, row};
                    if (const TilePtr& above = fresh.tile(index)) {
                        after.setTile(index, blended(above, before.tile(index)));
                    }
                }
            }
            delta_ = TileDelta::between(before, after);
        } else {
            placed_ = std::make_unique<PlaceImage>(id_, image, PixelPoint{area_.x, area_.y}, name_);
        }
    }
    if (placed_) {
        placed_->redo(editor);
    } else {
        editor.setTiles(target_, delta_, DocumentEditor::Side::After);
    }
}

void AcceptResult::undo(DocumentEditor& editor) {
    if (placed_) {
        placed_->undo(editor);
    } else {
        editor.setTiles(target_, delta_, DocumentEditor::Side::Before);
    }
    if (growth_) {
        growth_->undo(editor);
    }
}

void AcceptResult::visitKept(bool done, const TileVisitor& visit) const {
    delta_.visitKept(done, visit);
    if (growth_) {
        growth_->visitKept(done, visit);
    }
    if (placed_) {
        placed_->visitKept(done, visit);
    }
}

}  // namespace gouache
