#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetLayerVisibility final : public LayerValueCommand<SetLayerVisibility, bool, false> {
  public:
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetLayerVisibility; }

    static bool valueOf(const Layer& layer) { return layer.visible; }
    static void put(DocumentEditor& editor, LayerId id, bool value) {
        editor.setVisible(id, value);
    }
};

}  // namespace gouache
