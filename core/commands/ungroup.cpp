#include "core/commands/ungroup.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> Ungroup::check(const Document& document) const {
    GOUACHE_CHECK(checkUnlocked(document, id_));
    if (document.layer(id_)->kind != LayerKind::Group) {
        return makeError(ErrorCode::InvalidRequest, "the layer is no group");
    }
    return {};
}

void Ungroup::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    activeBefore_ = document.state().active;
    index_ = *document.indexOf(id_);
    before_ = placesOf(document.layers());
    std::vector<LayerPlace> after = before_;
    for (LayerPlace& place : after) {
        if (place.parent == id_) {
            place.parent = document.layer(id_)->parent;
        }
    }
    editor.rearrange(after);
    group_ = editor.takeLayer(id_);
}

void Ungroup::undo(DocumentEditor& editor) {
    editor.insertLayer(index_, std::exchange(group_, {}));
    editor.rearrange(std::exchange(before_, {}));
    if (activeBefore_) {
        editor.setActive(activeBefore_);
    }
}

}  // namespace gouache
