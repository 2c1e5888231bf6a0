#include "core/commands/rename_layer.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

RenameLayer::RenameLayer(LayerId id, std::string name) : id_(id), other_(std::move(name)) {}

Result<void> RenameLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id_));
    return checkLayerName(other_);
}

void RenameLayer::redo(DocumentEditor& editor) {
    std::string before = editor.document().layer(id_)->name;
    editor.setName(id_, std::exchange(other_, std::move(before)));
}

void RenameLayer::undo(DocumentEditor& editor) {
    redo(editor);
}

}  // namespace gouache
