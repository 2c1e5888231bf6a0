#include "core/commands/remove_layer_mask.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> RemoveLayerMask::check(const Document& document) const {
    GOUACHE_CHECK(checkUnlocked(document, id_));
    if (!document.layer(id_)->hasMask) {
        return makeError(ErrorCode::LayerHasNoMask);
    }
    return {};
}

void RemoveLayerMask::redo(DocumentEditor& editor) {
    const Layer& layer = *editor.document().layer(id_);
    mask_ = layer.mask;
    enabled_ = layer.maskEnabled;
    editor.setMask(id_, nullptr);
}

void RemoveLayerMask::undo(DocumentEditor& editor) {
    const TiledImage mask = std::exchange(mask_, {});
    editor.setMask(id_, &mask, enabled_);
}

}  // namespace gouache
