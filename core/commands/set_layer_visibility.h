#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

class SetLayerVisibility final : public Command {
  public:
    SetLayerVisibility(LayerId id, bool visible) : id_(id), after_(visible) {}

    CommandKind kind() const override { return CommandKind::SetLayerVisibility; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    LayerId id_;
    bool before_ = true;
    bool after_;
};

}  // namespace gouache
