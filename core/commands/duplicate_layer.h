#pragma once

#include <string>
#include <vector>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// A copy right above the layer, with all that it holds, which becomes the active one; shares its
/// pixels.
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
    std::vector<LayerId> members_;  ///< ids of what the copy holds, from the top; once done
    std::string name_;
    LayerId activeBefore_;
};

}  // namespace gouache
