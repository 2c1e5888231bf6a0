#pragma once

#include <optional>
#include <string>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// A picture as a new image layer, which becomes the active one: an accepted result, a dropped or
/// pasted picture.
class PlaceImage final : public Command {
  public:
    /// `image` in any format, at its own size; what reaches outside the canvas is cut. `id` from
    /// Document::newLayerId(). `index` none = above the topmost image,
    /// paint or group layer that is in no group.
    PlaceImage(LayerId id, ImagePtr image, PixelPoint position, std::string name = {},
               std::optional<std::size_t> index = {});

    CommandKind kind() const override { return CommandKind::PlaceImage; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override {
        if (!done) {
            layer_.pixels.forEachTile(visit);
        }
    }

  private:
    std::size_t placeFor(const Document& document) const;

    ImagePtr image_;  ///< until the first redo
    PixelPoint position_;
    std::optional<std::size_t> index_;
    Layer layer_;  ///< as it is after redo(); shares its pixels
    LayerId activeBefore_;
};

}  // namespace gouache
