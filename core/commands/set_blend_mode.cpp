#include "core/commands/set_blend_mode.h"

namespace gouache {

Result<void> SetBlendMode::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id()));
    if (value() == BlendMode::PassThrough && document.layer(id())->kind != LayerKind::Group) {
        return makeError(ErrorCode::InvalidRequest, "only a group can let its members through");
    }
    return {};
}

}  // namespace gouache
