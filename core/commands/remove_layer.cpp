#include "core/commands/remove_layer.h"

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

Result<void> RemoveLayer::check(const Document& document) const {
    return checkUnlocked(document, id_);
}

void RemoveLayer::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    const std::size_t top = *document.indexOf(id_);
    index_ = subtreeStart(document.layers(), top);
    activeBefore_ = document.state().active;
    // The layer below what goes becomes active, or the one above where there is none.
    LayerId next;
    if (index_ > 0) {
        next = document.layers()[index_ - 1].id;
    } else if (top + 1 < document.layers().size()) {
        next = document.layers()[top + 1].id;
    }
    for (std::size_t i = index_; i <= top; ++i) {
        removed_.push_back(editor.takeLayer(document.layers()[index_].id, next));
    }
    tookActive_ = document.state().active != activeBefore_;
}

void RemoveLayer::undo(DocumentEditor& editor) {
    // From the top, so that every group is there before what it holds.
    while (!removed_.empty()) {
        editor.insertLayer(index_, std::move(removed_.back()));
        removed_.pop_back();
    }
    if (tookActive_) {
        editor.setActive(activeBefore_);
    }
}

void RemoveLayer::visitKept(bool, const TileVisitor& visit) const {
    for (const Layer& layer : removed_) {
        layer.pixels.forEachTile(visit);
        layer.mask.forEachTile(visit);
    }
}

}  // namespace gouache
