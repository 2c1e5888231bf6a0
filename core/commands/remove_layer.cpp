#include "core/commands/remove_layer.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> RemoveLayer::check(const Document& document) const {
    return checkLayer(document, id_);
}

void RemoveLayer::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    index_ = *document.indexOf(id_);
    wasActive_ = document.state().active == id_;
    removed_ = editor.takeLayer(id_);
}

void RemoveLayer::undo(DocumentEditor& editor) {
    editor.insertLayer(index_, std::exchange(removed_, {}));
    if (wasActive_) {
        editor.setActive(id_);
    }
}

}  // namespace gouache
