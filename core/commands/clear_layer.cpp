#include "core/commands/clear_layer.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> ClearLayer::check(const Document& document) const {
    return checkPart(document, id_, part_);
}

void ClearLayer::redo(DocumentEditor& editor) {
    const TiledImage& before = editor.document().layer(id_)->part(part_);
    delta_ = TileDelta::between(before, TiledImage(before.size(), before.format()));
    editor.setTiles(id_, delta_, DocumentEditor::Side::After, part_);
}

void ClearLayer::undo(DocumentEditor& editor) {
    editor.setTiles(id_, delta_, DocumentEditor::Side::Before, part_);
}

}  // namespace gouache
