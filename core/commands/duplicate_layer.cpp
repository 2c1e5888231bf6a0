#include "core/commands/duplicate_layer.h"

#include <cstddef>
#include <unordered_map>

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
    const std::size_t top = *document.indexOf(source_);
    const std::size_t start = subtreeStart(document.layers(), top);
    const std::vector<Layer> sources(
        document.layers().begin() + static_cast<std::ptrdiff_t>(start),
        document.layers().begin() + static_cast<std::ptrdiff_t>(top) + 1);
    while (members_.size() + 1 < sources.size()) {
        members_.push_back(editor.newLayerId());
    }
    std::unordered_map<std::uint32_t, LayerId> copies;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Layer copy = sources[sources.size() - 1 - i];
        const LayerId id = i == 0 ? copy_ : members_[i - 1];
        copies[copy.id.value] = id;
        copy.id = id;
        if (i == 0) {
            copy.name = name_;
        } else {
            copy.parent = copies.at(copy.parent.value);
        }
        editor.insertLayer(top + 1, std::move(copy));
    }
    editor.setActive(copy_);
}

void DuplicateLayer::undo(DocumentEditor& editor) {
    for (auto id = members_.rbegin(); id != members_.rend(); ++id) {
        editor.takeLayer(*id, activeBefore_);
    }
    editor.takeLayer(copy_, activeBefore_);
}

}  // namespace gouache
