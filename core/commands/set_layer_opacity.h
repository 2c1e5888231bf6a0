#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// Consecutive ones for a layer merge until Document::endMerging(), so that a dragged slider is one
/// step.
class SetLayerOpacity final : public Command {
  public:
    /// `opacity` 0…1.
    SetLayerOpacity(LayerId id, double opacity) : id_(id), after_(opacity) {}

    CommandKind kind() const override { return CommandKind::SetLayerOpacity; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    bool merge(Command& next) override;

  private:
    LayerId id_;
    double before_ = 1;
    double after_;
};

}  // namespace gouache
