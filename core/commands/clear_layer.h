#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// All pixels of the layer, or of its mask, become zero: transparent, or not masked, or hidden.
class ClearLayer final : public Command {
  public:
    explicit ClearLayer(LayerId id, LayerPart part = LayerPart::Pixels) : id_(id), part_(part) {}

    CommandKind kind() const override { return CommandKind::ClearLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override {
        delta_.visitKept(done, visit);
    }

  private:
    LayerId id_;
    LayerPart part_;
    TileDelta delta_;
};

}  // namespace gouache
