#include "core/commands/move_layer.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> MoveLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id_));
    return checkIndex(to_, document.layers().size() - 1);
}

void MoveLayer::redo(DocumentEditor& editor) {
    from_ = *editor.document().indexOf(id_);
    editor.moveLayer(id_, to_);
}

void MoveLayer::undo(DocumentEditor& editor) {
    editor.moveLayer(id_, from_);
}

}  // namespace gouache
