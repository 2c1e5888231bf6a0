#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// Gives a layer or group a mask, which counts at once.
class AddLayerMask final : public Command {
  public:
    /// `mask` Gray8 of the document's size, 255 = shown: TiledImage::filled(), a selection.
    AddLayerMask(LayerId id, TiledImage mask) : id_(id), mask_(std::move(mask)) {}

    CommandKind kind() const override { return CommandKind::AddLayerMask; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool, const TileVisitor& visit) const override { mask_.forEachTile(visit); }

  private:
    LayerId id_;
    TiledImage mask_;  ///< while undone
};

}  // namespace gouache
