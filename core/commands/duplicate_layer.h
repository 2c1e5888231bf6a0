#pragma once

#include <string>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// A copy right above the layer, which becomes the active one; shares its pixels.
class DuplicateLayer final : public Command {
  public:
    /// `copy` from Document::newLayerId().
    DuplicateLayer(LayerId source, LayerId copy, std::string name);

    CommandKind kind() const override { return CommandKind::DuplicateLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    LayerId source_;
    LayerId copy_;
    std::string name_;
    LayerId activeBefore_;
};

}  // namespace gouache
