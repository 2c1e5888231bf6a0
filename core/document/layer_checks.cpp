#include "core/document/layer_checks.h"

#include "core/document/layer_tree.h"

namespace gouache {

Result<void> checkLayer(const Document& document, LayerId id) {
    if (!document.indexOf(id)) {
        return makeError(ErrorCode::LayerMissing);
    }
    return {};
}

Result<void> checkUnlocked(const Document& document, LayerId id) {
    GOUACHE_CHECK(checkLayer(document, id));
    if (isLocked(document.layers(), *document.layer(id))) {
        return makeError(ErrorCode::LayerLocked);
    }
    return {};
}

Result<void> checkPart(const Document& document, LayerId id, LayerPart part) {
    GOUACHE_CHECK(checkUnlocked(document, id));
    const Layer& layer = *document.layer(id);
    if (part == LayerPart::Mask && !layer.hasMask) {
        return makeError(ErrorCode::LayerHasNoMask);
    }
    if (part == LayerPart::Pixels && layer.kind == LayerKind::Group) {
        return makeError(ErrorCode::LayerIsGroup);
    }
    return {};
}

}  // namespace gouache
