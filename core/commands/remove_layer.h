#pragma once

#include <vector>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// A group goes with all that it holds.
class RemoveLayer final : public Command {
  public:
    explicit RemoveLayer(LayerId id) : id_(id) {}

    CommandKind kind() const override { return CommandKind::RemoveLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;
    void visitKept(bool done, const TileVisitor& visit) const override;

  private:
    LayerId id_;
    std::vector<Layer> removed_;  ///< bottom to top, while done
    std::size_t index_ = 0;       ///< of the first of them
    LayerId activeBefore_;
    bool tookActive_ = false;
};

}  // namespace gouache
