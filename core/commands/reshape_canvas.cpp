#include "core/commands/reshape_canvas.h"

#include <algorithm>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> ReshapeCanvas::check(const Document& document) const {
    GOUACHE_CHECK(checkCanvasSize(other_.size));
    const auto sameId = [](const Layer& a, const Layer& b) { return a.id == b.id; };
    if (!std::ranges::equal(document.layers(), other_.layers, sameId)) {
        return makeError(ErrorCode::InvalidRequest, "the layers are not the document's");
    }
    return checkState(other_);
}

void ReshapeCanvas::redo(DocumentEditor& editor) {
    DocumentState before = editor.document().state();
    own_ = exclusiveTiles(before, other_);
    editor.reset(std::move(other_));
    other_ = std::move(before);
}

}  // namespace gouache
