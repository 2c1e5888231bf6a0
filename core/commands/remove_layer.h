#pragma once

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

class RemoveLayer final : public Command {
  public:
    explicit RemoveLayer(LayerId id) : id_(id) {}

    CommandKind kind() const override { return CommandKind::RemoveLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    std::size_t undoBytes() const override { return removed_.pixels.byteCount(); }

  private:
    LayerId id_;
    Layer removed_;  ///< while done
    std::size_t index_ = 0;
    bool wasActive_ = false;
};

}  // namespace gouache
