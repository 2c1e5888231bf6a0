#include "core/commands/set_control_settings.h"

namespace gouache {

Result<void> SetControlSettings::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id()));
    if (document.layer(id())->kind != LayerKind::Control) {
        return makeError(ErrorCode::InvalidRequest, "the layer is no control layer");
    }
    GOUACHE_CHECK(checkNumber("weight", value().weight, 0, ControlSettings::kMaxWeight));
    GOUACHE_CHECK(checkNumber("end", value().end, 0, 1));
    return checkNumber("start", value().start, 0, value().end);
}

}  // namespace gouache
