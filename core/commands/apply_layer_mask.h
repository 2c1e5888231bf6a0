#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// What the mask hides is taken from the pixels, and the mask goes.
class ApplyLayerMask final : public Command {
  public:
    explicit ApplyLayerMask(LayerId id) : id_(id) {}

    CommandKind kind() const override { return CommandKind::ApplyLayerMask; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override {
        delta_.visitKept(done, visit);
        mask_.forEachTile(visit);
    }

  private:
    LayerId id_;
    TileDelta delta_;
    TiledImage mask_;  ///< while done
    bool enabled_ = true;
};

}  // namespace gouache
