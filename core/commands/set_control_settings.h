#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetControlSettings final
    : public LayerValueCommand<SetControlSettings, ControlSettings, true> {
  public:
    /// Of a control layer; values in the ranges that ControlSettings names.
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetControlSettings; }
    Result<void> check(const Document& document) const override;

    static ControlSettings valueOf(const Layer& layer) { return *layer.control; }
    static void put(DocumentEditor& editor, LayerId id, const ControlSettings& value) {
        editor.setControl(id, value);
    }
};

}  // namespace gouache
