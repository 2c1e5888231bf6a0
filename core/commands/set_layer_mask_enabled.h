#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// Whether the layer's mask counts.
class SetLayerMaskEnabled final : public Command {
  public:
    SetLayerMaskEnabled(LayerId id, bool enabled) : id_(id), after_(enabled) {}

    CommandKind kind() const override { return CommandKind::SetLayerMaskEnabled; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    LayerId id_;
    bool before_ = true;
    bool after_;
};

}  // namespace gouache
