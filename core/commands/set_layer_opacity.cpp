#include "core/commands/set_layer_opacity.h"

namespace gouache {

Result<void> SetLayerOpacity::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id()));
    return checkNumber("opacity", value(), 0, 1);
}

}  // namespace gouache
