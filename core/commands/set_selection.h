#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document/command.h"
#include "core/document/tiled_image.h"

namespace gouache {

class SetSelection final : public Command {
  public:
    /// Gray8 of the document's size, 255 = selected; none = nothing is selected, which means that
    /// everything may be changed. Consecutive ones with the same `stroke`, not 0, merge.
    explicit SetSelection(std::optional<TiledImage> selection, std::uint64_t stroke = 0)
        : other_(std::move(selection)), stroke_(stroke) {}

    CommandKind kind() const override { return CommandKind::SetSelection; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override { redo(editor); }
    void visitKept(bool, const TileVisitor& visit) const override {
        for (const TilePtr& tile : own_) {
            visit(*tile);
        }
    }
    bool merge(Command& next) override;

  private:
    std::optional<TiledImage> other_;  ///< what to put in place next
    std::uint64_t stroke_;
    std::vector<TilePtr> own_;  ///< tiles that only this step holds
};

}  // namespace gouache
