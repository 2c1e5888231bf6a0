#pragma once

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// All that makes the picture becomes one image layer at the bottom, as it looks; layers that were
/// hidden are gone. Mask, control and region layers stay above it, out of the groups they were in.
class FlattenImage final : public Command {
  public:
    /// `id` of the new layer, from Document::newLayerId(). `name` in UTF-8.
    explicit FlattenImage(LayerId id, std::string name = {}) : id_(id), name_(std::move(name)) {}

    CommandKind kind() const override { return CommandKind::FlattenImage; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool, const TileVisitor& visit) const override {
        for (const TilePtr& tile : own_) {
            visit(*tile);
        }
    }

  private:
    LayerId id_;
    std::string name_;
    DocumentState before_;      ///< while done
    std::vector<TilePtr> own_;  ///< tiles that only this step holds
};

}  // namespace gouache
