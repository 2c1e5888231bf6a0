#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// Tiles of one layer or its mask.
struct ContentChange {
    LayerId layer;
    LayerPart part = LayerPart::Pixels;
    TileDelta delta;
};

/// Pixels of any number of layers, and the selection with them: what is moved, transformed, cut or
/// deleted.
class ChangeContent final : public Command {
  public:
    /// `selection`: what is selected afterwards; none = as it was. Consecutive ones with the same
    /// `session`, not 0, merge.
    ChangeContent(CommandKind kind, std::vector<ContentChange> changes,
                  std::optional<TiledImage> selection, std::uint64_t session = 0);

    /// A number that no other has.
    static std::uint64_t newSession();

    CommandKind kind() const override { return kind_; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override;
    bool merge(Command& next) override;

  private:
    void exchangeSelection(DocumentEditor& editor);

    CommandKind kind_;
    std::vector<ContentChange> changes_;
    std::optional<TiledImage> otherSelection_;  ///< what to put in place next
    std::uint64_t session_;
};

}  // namespace gouache
