#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// Writes a picture over a part of a layer or of its mask (no blending): fill a mask, paste into a
/// layer.
class ReplacePixels final : public Command {
  public:
    /// `image` in the format of what it goes to, or Rgb8 for an Rgba8 layer; what reaches outside
    /// the canvas is cut.
    ReplacePixels(LayerId id, ImagePtr image, PixelPoint position,
                  LayerPart part = LayerPart::Pixels);

    CommandKind kind() const override { return CommandKind::ReplacePixels; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override {
        delta_.visitKept(done, visit);
    }

  private:
    LayerId id_;
    LayerPart part_;
    ImagePtr image_;  ///< until the first redo
    PixelPoint position_;
    TileDelta delta_;
};

}  // namespace gouache
