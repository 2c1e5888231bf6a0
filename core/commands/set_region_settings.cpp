#include "core/commands/set_region_settings.h"

namespace gouache {

Result<void> SetRegionSettings::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id()));
    if (document.layer(id())->kind != LayerKind::Region) {
        return makeError(ErrorCode::InvalidRequest, "the layer is no region layer");
    }
    for (const RegionSettings::Lora& lora : value().loras) {
        GOUACHE_CHECK(checkNumber(lora.name, lora.weight, -RegionSettings::kMaxLoraWeight,
                                  RegionSettings::kMaxLoraWeight));
    }
    return {};
}

}  // namespace gouache
