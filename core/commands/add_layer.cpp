#include "core/commands/add_layer.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

AddLayer::AddLayer(LayerId id, LayerKind kind, std::string name, std::optional<std::size_t> index,
                   std::optional<LayerId> parent)
    : id_(id), kind_(kind), name_(std::move(name)), index_(index), parent_(parent) {}

Result<void> AddLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkNewLayer(document, id_));
    GOUACHE_CHECK(checkLayerName(name_));
    const LayerSlot slot = slotFor(document, index_, parent_);
    return checkInsertion(document, kind_, slot.index, slot.parent);
}

void AddLayer::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    const LayerSlot slot = slotFor(document, index_, parent_);
    index_ = slot.index;
    parent_ = slot.parent;
    activeBefore_ = document.state().active;
    Layer layer = makeLayer(id_, kind_, document.size(), name_);
    layer.parent = slot.parent;
    editor.insertLayer(slot.index, std::move(layer));
    editor.setActive(id_);
}

void AddLayer::undo(DocumentEditor& editor) {
    editor.takeLayer(id_, activeBefore_);
}

}  // namespace gouache
