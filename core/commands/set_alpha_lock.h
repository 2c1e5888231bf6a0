#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetAlphaLock final : public LayerValueCommand<SetAlphaLock, bool, false> {
  public:
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetAlphaLock; }

    static bool valueOf(const Layer& layer) { return layer.alphaLocked; }
    static void put(DocumentEditor& editor, LayerId id, bool value) {
        editor.setAlphaLocked(id, value);
    }
};

}  // namespace gouache
