#pragma once

#include <memory>
#include <string>

#include "core/commands/place_image.h"
#include "core/commands/resize_canvas.h"
#include "core/document/command.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// A generated picture becomes part of the document. Where it reaches past the canvas, the canvas
/// grows.
class AcceptResult final : public Command {
  public:
    enum class Mode : bool {
        Layer,  ///< a new image layer
        Merged  ///< painted into the topmost shown picture layer that no lock keeps; a new one
                ///< where there is none
    };

    /// `id` from Document::newLayerId(); `position` of the image's corner on the canvas.
    AcceptResult(LayerId id, ImagePtr image, PixelPoint position, std::string name, Mode mode);

    CommandKind kind() const override { return CommandKind::AcceptResult; }
    /// As PlaceImage; ValueOutOfRange for a canvas that cannot grow so far.
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override;

  private:
    PixelRect grownCanvas(const Document& document) const;

    LayerId id_;
    ImagePtr image_;  ///< until the first redo
    PixelRect area_;  ///< on the canvas as it was
    std::string name_;
    Mode mode_;
    std::unique_ptr<ResizeCanvas> growth_;  ///< where it grows
    std::unique_ptr<PlaceImage> placed_;    ///< a new layer …
    LayerId target_;                        ///< … or a change of this one
    TileDelta delta_;
};

}  // namespace gouache
