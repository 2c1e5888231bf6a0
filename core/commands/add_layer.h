#pragma once

#include <optional>
#include <string>

#include "core/document/command.h"
#include "core/document/layer.h"

namespace gouache {

/// An empty layer, which becomes the active one.
class AddLayer final : public Command {
  public:
    /// `index` as in DocumentEditor::insertLayer; none = above the active layer, in its group.
    /// `parent` none = the group that the index implies (parentAt()). `id` from
    /// Document::newLayerId().
    AddLayer(LayerId id, LayerKind kind, std::string name = {},
             std::optional<std::size_t> index = {}, std::optional<LayerId> parent = {});

    CommandKind kind() const override { return CommandKind::AddLayer; }
    Result<void> check(const Document& document) const override;
    void redo(DocumentEditor& editor) override;
    void undo(DocumentEditor& editor) override;

  private:
    LayerId id_;
    LayerKind kind_;
    std::string name_;
    std::optional<std::size_t> index_;
    std::optional<LayerId> parent_;
    LayerId activeBefore_;
};

}  // namespace gouache
