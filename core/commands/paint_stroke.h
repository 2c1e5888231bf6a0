#pragma once

#include <cstdint>

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// Pixels that a paint tool changed: a part of a stroke, a fill, a shape. Parts with the same
/// stroke number merge into one step.
class PaintStroke final : public Command {
  public:
    /// `kind`: what the history calls it. On the mask it is always PaintLayerMask.
    PaintStroke(LayerId layer, LayerPart part, CommandKind kind, std::uint64_t stroke,
                TileDelta delta);

    /// A number that no other stroke has.
    static std::uint64_t newStroke();

    CommandKind kind() const override { return kind_; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override {
        delta_.visitKept(done, visit);
    }
    bool merge(Command& next) override;

  private:
    LayerId layer_;
    LayerPart part_;
    CommandKind kind_;
    std::uint64_t stroke_;
    TileDelta delta_;
};

}  // namespace gouache
