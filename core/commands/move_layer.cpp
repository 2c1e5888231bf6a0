#include "core/commands/move_layer.h"

#include <algorithm>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

std::vector<LayerPlace> MoveLayer::places(const Document& document) const {
    const auto layers = document.layers();
    const std::size_t from = *document.indexOf(id_);
    if (parent_) {
        return placesAfterMove(layers, from, to_, *parent_);
    }
    // The group of the layer that will lie right above; the top level where there is none.
    std::vector<LayerPlace> places = placesAfterMove(layers, from, to_, {});
    const auto moved = std::ranges::find(places, id_, &LayerPlace::id);
    const auto above = moved + 1;
    if (above != places.end()) {
        const bool holdsSome = std::ranges::any_of(layers, [&](const Layer& layer) {
            return layer.id != id_ && layer.parent == above->id;
        });
        moved->parent = holdsSome ? above->id : above->parent;
    }
    return places;
}

Result<void> MoveLayer::check(const Document& document) const {
    GOUACHE_CHECK(checkLayer(document, id_));
    GOUACHE_CHECK(checkIndex(to_, document.layers().size() - 1));
    if (parent_ && *parent_) {
        GOUACHE_CHECK(checkLayer(document, *parent_));
    }
    if (!isLayerTree(document.layers(), places(document))) {
        return makeError(ErrorCode::LayerPlaceInvalid);
    }
    return {};
}

void MoveLayer::redo(DocumentEditor& editor) {
    before_ = placesOf(editor.document().layers());
    put(editor, places(editor.document()));
}

void MoveLayer::undo(DocumentEditor& editor) {
    put(editor, before_);
    before_.clear();
}

void MoveLayer::put(DocumentEditor& editor, const std::vector<LayerPlace>& places) const {
    const Document& document = editor.document();
    const std::size_t index = *document.indexOf(id_);
    if (subtreeStart(document.layers(), index) == index) {
        const auto place = std::ranges::find(places, id_, &LayerPlace::id);
        editor.moveLayer(id_, static_cast<std::size_t>(place - places.begin()), place->parent);
    } else {
        editor.rearrange(places);
    }
}

}  // namespace gouache
