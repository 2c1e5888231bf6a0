#pragma once

#include <string>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

class RenameLayer final : public Command {
  public:
    /// `name` in UTF-8, at most kMaxLayerNameBytes (checks.h).
    RenameLayer(LayerId id, std::string name);

    CommandKind kind() const override { return CommandKind::RenameLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    LayerId id_;
    std::string other_;  ///< the name to put in place next
};

}  // namespace gouache
