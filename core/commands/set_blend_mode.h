#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetBlendMode final : public LayerValueCommand<SetBlendMode, BlendMode, true> {
  public:
    /// PassThrough for groups alone.
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetBlendMode; }
    Result<void> check(const Document& document) const override;

    static BlendMode valueOf(const Layer& layer) { return layer.blend; }
    static void put(DocumentEditor& editor, LayerId id, BlendMode value) {
        editor.setBlend(id, value);
    }
};

}  // namespace gouache
