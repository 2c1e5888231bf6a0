#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetClipping final : public LayerValueCommand<SetClipping, bool, false> {
  public:
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetClipping; }

    static bool valueOf(const Layer& layer) { return layer.clipped; }
    static void put(DocumentEditor& editor, LayerId id, bool value) {
        editor.setClipped(id, value);
    }
};

}  // namespace gouache
