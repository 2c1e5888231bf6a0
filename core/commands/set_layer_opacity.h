#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetLayerOpacity final : public LayerValueCommand<SetLayerOpacity, double, true> {
  public:
    /// Opacity 0…1.
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetLayerOpacity; }
    Result<void> check(const Document& document) const override;

    static double valueOf(const Layer& layer) { return layer.opacity; }
    static void put(DocumentEditor& editor, LayerId id, double value) {
        editor.setOpacity(id, value);
    }
};

}  // namespace gouache
