#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"
#include "core/document/tile_delta.h"

namespace gouache {

/// All pixels of the layer become zero: transparent, or not masked.
class ClearLayer final : public Command {
  public:
    explicit ClearLayer(LayerId id) : id_(id) {}

    CommandKind kind() const override { return CommandKind::ClearLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    std::size_t undoBytes() const override { return delta_.beforeBytes(); }

  private:
    LayerId id_;
    TileDelta delta_;
};

}  // namespace gouache
