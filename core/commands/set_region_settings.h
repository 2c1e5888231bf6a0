#pragma once

#include "core/commands/layer_value_command.h"

namespace gouache {

class SetRegionSettings final : public LayerValueCommand<SetRegionSettings, RegionSettings, true> {
  public:
    /// Of a region layer; values in the ranges that RegionSettings names.
    using LayerValueCommand::LayerValueCommand;

    CommandKind kind() const override { return CommandKind::SetRegionSettings; }
    Result<void> check(const Document& document) const override;

    static RegionSettings valueOf(const Layer& layer) { return *layer.region; }
    static void put(DocumentEditor& editor, LayerId id, const RegionSettings& value) {
        editor.setRegion(id, value);
    }
};

}  // namespace gouache
