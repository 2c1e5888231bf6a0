#pragma once

#include <optional>

#include "core/document/document.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// What a tool paints on, as it is when the tool starts, and what it may change of it: only what is
/// selected, and under an alpha lock only colours. A value that shares the tiles; any thread.
class PaintTarget {
  public:
    /// LayerMissing, LayerLocked, LayerIsGroup, LayerHasNoMask.
    static Result<PaintTarget> of(const Document& document, LayerId layer, LayerPart part);
    /// Of the active layer, or its mask where that is being worked on.
    static Result<PaintTarget> active(const Document& document);

    LayerId layer() const { return layer_; }
    LayerPart part() const { return part_; }
    /// Rgba8, or Gray8 for masks, regions and layer masks.
    const TiledImage& pixels() const { return pixels_; }
    bool alphaLocked() const { return alphaLocked_; }
    /// Gray8; none = everything is selected.
    const std::optional<TiledImage>& selection() const { return selection_; }

    /// Whether anything in the tile may change. Saves work: restricted() asks it too.
    bool isWritable(TileIndex index) const {
        return !selection_ || selection_->tile(index) != nullptr;
    }
    /// How far each pixel of the tile may change, 0…255, for tools that weight their paint by it
    /// before they mix; null = 255 everywhere. Only where isWritable().
    const Tile* selectionTile(TileIndex index) const {
        return selection_ ? selection_->tile(index).get() : nullptr;
    }

    /// `after` as far as the selection and the alpha lock let it replace `before`: where a pixel is
    /// selected in part, the two are mixed. For tools that have not weighted their paint.
    TilePtr restricted(TileIndex index, const TilePtr& before, TilePtr after) const;
    /// From pixels() to `after`, restricted.
    TileDelta deltaTo(const TiledImage& after) const;

  private:
    PaintTarget() = default;

    LayerId layer_;
    LayerPart part_ = LayerPart::Pixels;
    TiledImage pixels_;
    std::optional<TiledImage> selection_;
    bool alphaLocked_ = false;
};

}  // namespace gouache
