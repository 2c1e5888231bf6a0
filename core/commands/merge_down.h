#pragma once

#include <vector>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// The layer and the nearest picture layer below it in the same group become one, as they look
/// together: the lower one, with its name and blend mode, shown, opaque and without a mask. A group
/// above is merged with all that it holds. What is clipped to the upper one is clipped to the
/// result.
class MergeDown final : public Command {
  public:
    explicit MergeDown(LayerId upper) : upper_(upper) {}

    CommandKind kind() const override { return CommandKind::MergeDown; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override;

  private:
    LayerId upper_;
    std::vector<Layer> before_;  ///< what was replaced, bottom to top; while done
    std::size_t index_ = 0;      ///< of the first of them
    LayerId activeBefore_;
};

}  // namespace gouache
