#include "core/commands/set_layer_mask_enabled.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetLayerMaskEnabled::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id_));
    if (!document.layer(id_)->hasMask) {
        return makeError(ErrorCode::LayerHasNoMask);
    }
    return {};
}

void SetLayerMaskEnabled::redo(DocumentEditor& editor) {
    const TiledImage mask = editor.document().layer(id_)->mask;
    before_ = editor.document().layer(id_)->maskEnabled;
    editor.setMask(id_, &mask, after_);
}

void SetLayerMaskEnabled::undo(DocumentEditor& editor) {
    const TiledImage mask = editor.document().layer(id_)->mask;
    editor.setMask(id_, &mask, before_);
}

}  // namespace gouache
