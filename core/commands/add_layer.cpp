#include "core/commands/add_layer.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

AddLayer::AddLayer(LayerId id, LayerKind kind, std::string name, std::optional<std::size_t> index)
    : id_(id), kind_(kind), name_(std::move(name)), index_(index) {}

Result<void> AddLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkNewLayer(document, id_));
    GOUACHE_CHECK(checkLayerName(name_));
    return checkIndex(index_.value_or(0), document.layers().size());
}

void AddLayer::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    if (!index_) {
        index_ = indexAboveActive(document);
    }
    activeBefore_ = document.state().active;
    Layer layer;
    layer.id = id_;
    layer.kind = kind_;
    layer.name = name_;
    layer.pixels = TiledImage(document.size(), formatOf(kind_));
    editor.insertLayer(*index_, std::move(layer));
    editor.setActive(id_);
}

void AddLayer::undo(DocumentEditor& editor) {
    editor.takeLayer(id_, activeBefore_);
}

}  // namespace gouache
