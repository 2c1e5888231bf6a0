#pragma once

#include <vector>

#include "core/document/command.h"
#include "core/document/layer_tree.h"

namespace gouache {

/// The group's members take its place. What it did to them (opacity, blend mode, mask) is gone.
class Ungroup final : public Command {
  public:
    explicit Ungroup(LayerId group) : id_(group) {}

    CommandKind kind() const override { return CommandKind::Ungroup; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool, const TileVisitor& visit) const override {
        group_.mask.forEachTile(visit);
    }

  private:
    LayerId id_;
    Layer group_;  ///< while done
    std::size_t index_ = 0;
    std::vector<LayerPlace> before_;
    LayerId activeBefore_;
};

}  // namespace gouache
