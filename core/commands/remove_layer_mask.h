#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// The layer shows all of its pixels again.
class RemoveLayerMask final : public Command {
  public:
    explicit RemoveLayerMask(LayerId id) : id_(id) {}

    CommandKind kind() const override { return CommandKind::RemoveLayerMask; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool, const TileVisitor& visit) const override { mask_.forEachTile(visit); }

  private:
    LayerId id_;
    TiledImage mask_;  ///< while done
    bool enabled_ = true;
};

}  // namespace gouache
