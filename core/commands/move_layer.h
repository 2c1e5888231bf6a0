#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// Changes the order: afterwards the layer has index `to`, counted from the bottom.
class MoveLayer final : public Command {
  public:
    MoveLayer(LayerId id, std::size_t to) : id_(id), to_(to) {}

    CommandKind kind() const override { return CommandKind::MoveLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    LayerId id_;
    std::size_t to_;
    std::size_t from_ = 0;
};

}  // namespace gouache
