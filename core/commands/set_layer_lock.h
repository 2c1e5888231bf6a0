#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetLayerLock final : public LayerValueCommand<SetLayerLock, bool, false> {
  public:
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetLayerLock; }

    static bool valueOf(const Layer& layer) { return layer.locked; }
    static void put(DocumentEditor& editor, LayerId id, bool value) { editor.setLocked(id, value); }
};

}  // namespace gouache
