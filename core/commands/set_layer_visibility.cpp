#include "core/commands/set_layer_visibility.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> SetLayerVisibility::check(const Document& document) const {
    return checkLayer(document, id_);
}

void SetLayerVisibility::redo(DocumentEditor& editor) {
    before_ = editor.document().layer(id_)->visible;
    editor.setVisible(id_, after_);
}

void SetLayerVisibility::undo(DocumentEditor& editor) {
    editor.setVisible(id_, before_);
}

}  // namespace gouache
