#pragma once

#include <utility>
#include <vector>

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// Everything of the document at once, with another size or shape: scaled, turned, mirrored,
/// cropped (core/transform/reshape.h makes it).
class ReshapeCanvas final : public Command {
  public:
    /// `after` made of the document's state as it is now: the same layers, bottom to top.
    ReshapeCanvas(CommandKind kind, DocumentState after) : kind_(kind), other_(std::move(after)) {}

    CommandKind kind() const override { return kind_; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override { redo(editor); }
    void visitKept(bool, const TileVisitor& visit) const override {
        for (const TilePtr& tile : own_) {
            visit(*tile);
        }
    }

  private:
    CommandKind kind_;
    DocumentState other_;       ///< what to put in place next
    std::vector<TilePtr> own_;  ///< tiles that only this step holds
};

}  // namespace gouache
