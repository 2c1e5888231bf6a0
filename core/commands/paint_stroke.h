#pragma once

#include <cstdint>

#include "core/document/brush.h"
#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// A part of a brush or eraser stroke on any layer. Parts with the same stroke number merge into
/// one step.
class PaintStroke final : public Command {
  public:
    PaintStroke(LayerId layer, BrushMode mode, std::uint64_t stroke, TileDelta delta);

    /// A number that no other stroke has.
    static std::uint64_t newStroke();

    CommandKind kind() const override;
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    std::size_t undoBytes() const override;
    std::size_t redoBytes() const override;
    bool merge(Command& next) override;

  private:
    LayerId layer_;
    BrushMode mode_;
    std::uint64_t stroke_;
    TileDelta delta_;
};

}  // namespace gouache
