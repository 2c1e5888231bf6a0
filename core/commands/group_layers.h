#pragma once

#include <string>
#include <vector>

#include "core/document/command.h"
#include "core/document/layer_tree.h"

namespace gouache {

/// A new group with the layers in it, at the place of the topmost of them; becomes active.
class GroupLayers final : public Command {
  public:
    /// `group` from Document::newLayerId(). `layers` not empty, in any order; those that lie in
    /// another of them stay there.
    GroupLayers(LayerId group, std::vector<LayerId> layers, std::string name = {});

    CommandKind kind() const override { return CommandKind::GroupLayers; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    /// Without the new group, and with it as the last entry of its members' block.
    std::vector<LayerPlace> places(const Document& document) const;
    std::size_t topOf(const Document& document) const;

    LayerId group_;
    std::vector<LayerId> layers_;
    std::string name_;
    std::vector<LayerPlace> before_;  ///< with the empty group, while done
    LayerId activeBefore_;
};

}  // namespace gouache
