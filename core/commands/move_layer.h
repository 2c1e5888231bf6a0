#pragma once

#include <optional>
#include <vector>

#include "core/document/command.h"
#include "core/document/layer_tree.h"

namespace gouache {

/// Changes the order or the group; a group goes with all that it holds.
class MoveLayer final : public Command {
  public:
    /// Afterwards the layer has index `to`, counted from the bottom. `parent` none = the group that
    /// the place implies (parentAt()), which is not a group that the layer itself is.
    MoveLayer(LayerId id, std::size_t to, std::optional<LayerId> parent = {})
        : id_(id), to_(to), parent_(parent) {}

    CommandKind kind() const override { return CommandKind::MoveLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    std::vector<LayerPlace> places(const Document& document) const;
    void put(DocumentEditor& editor, const std::vector<LayerPlace>& places) const;

    LayerId id_;
    std::size_t to_;
    std::optional<LayerId> parent_;
    std::vector<LayerPlace> before_;  ///< while done
};

}  // namespace gouache
