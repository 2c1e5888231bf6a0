#include "core/commands/add_layer_mask.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> AddLayerMask::check(const Document& document) const {
    GOUACHE_CHECK(checkUnlocked(document, id_));
    if (document.layer(id_)->hasMask) {
        return makeError(ErrorCode::LayerHasMask);
    }
    if (mask_.size() != document.size() || mask_.format() != PixelFormat::Gray8) {
        return makeError(ErrorCode::InvalidRequest, "the layer mask does not fit the canvas");
    }
    return {};
}

void AddLayerMask::redo(DocumentEditor& editor) {
    const TiledImage mask = std::exchange(mask_, {});
    editor.setMask(id_, &mask);
}

void AddLayerMask::undo(DocumentEditor& editor) {
    mask_ = editor.document().layer(id_)->mask;
    editor.setMask(id_, nullptr);
}

}  // namespace gouache
