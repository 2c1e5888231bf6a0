#pragma once

#include <string>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// A control layer with a picture and settings, above all others; becomes the active one. Its
/// opacity is 0, so that it steers without covering the picture.
class AddControlLayer final : public Command {
  public:
    /// `image` in any format; what reaches outside the canvas is cut. `id` from
    /// Document::newLayerId(). Settings in the ranges that ControlSettings names.
    AddControlLayer(LayerId id, ControlSettings settings, ImagePtr image, PixelPoint position,
                    std::string name = {});

    CommandKind kind() const override { return CommandKind::AddLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    std::size_t redoBytes() const override { return layer_.pixels.byteCount(); }

  private:
    Layer layer_;     ///< as it is after redo(); shares its pixels
    ImagePtr image_;  ///< until the first redo
    PixelPoint position_;
    LayerId activeBefore_;
};

}  // namespace gouache
