#pragma once

#include "core/document/command.h"
#include "core/document/document.h"

namespace gouache {

/// Another canvas size; pixels, masks, selection, frame, guides and reference pictures keep their
/// size and move by `offset`. A layer mask shows nothing where it did not reach. What falls outside
/// is cut (undo brings it back).
class ResizeCanvas final : public Command {
  public:
    ResizeCanvas(PixelSize size, PixelPoint offset = {}) : size_(size), offset_(offset) {}

    CommandKind kind() const override { return CommandKind::ResizeCanvas; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool, const TileVisitor& visit) const override {
        for (const TilePtr& tile : own_) {
            visit(*tile);
        }
    }

  private:
    PixelSize size_;
    PixelPoint offset_;
    DocumentState before_;      ///< while done
    std::vector<TilePtr> own_;  ///< tiles that only this step holds
};

}  // namespace gouache
