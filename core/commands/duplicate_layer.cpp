#include "core/commands/duplicate_layer.h"

#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

DuplicateLayer::DuplicateLayer(LayerId source, LayerId copy, std::string name)
    : source_(source), copy_(copy), name_(std::move(name)) {}

Result<void> DuplicateLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, source_));
    GOUACHE_CHECK(checkNewLayer(document, copy_));
    return checkLayerName(name_);
}

void DuplicateLayer::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    activeBefore_ = document.state().active;
    Layer copy = *document.layer(source_);
    copy.id = copy_;
    copy.name = name_;
    editor.insertLayer(*document.indexOf(source_) + 1, std::move(copy));
    editor.setActive(copy_);
}

void DuplicateLayer::undo(DocumentEditor& editor) {
    editor.takeLayer(copy_, activeBefore_);
}

}  // namespace gouache
