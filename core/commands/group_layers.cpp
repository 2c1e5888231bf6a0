#include "core/commands/group_layers.h"

#include <algorithm>
#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"

namespace gouache {

GroupLayers::GroupLayers(LayerId group, std::vector<LayerId> layers, std::string name)
    : group_(group), layers_(std::move(layers)), name_(std::move(name)) {}

std::size_t GroupLayers::topOf(const Document& document) const {
    std::size_t top = 0;
    for (const LayerId id : layers_) {
        top = std::max(top, *document.indexOf(id));
    }
    return top;
}

std::vector<LayerPlace> GroupLayers::places(const Document& document) const {
    const auto layers = document.layers();
    const std::size_t top = topOf(document);
    std::vector<LayerPlace> below;
    std::vector<LayerPlace> members;
    std::vector<LayerPlace> above;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Layer& layer = layers[i];
        if (layer.id == group_) {
            continue;
        }
        const bool chosen = std::ranges::find(layers_, layer.id) != layers_.end();
        const bool within = std::ranges::any_of(
            layers_, [&](LayerId id) { return isInside(layers, layer.id, id); });
        if (chosen || within) {
            members.push_back({layer.id, within ? layer.parent : group_});
        } else {
            (i < top ? below : above).push_back({layer.id, layer.parent});
        }
    }
    std::vector<LayerPlace> places = std::move(below);
    places.insert(places.end(), members.begin(), members.end());
    places.push_back({group_, layers[top].parent});
    places.insert(places.end(), above.begin(), above.end());
    return places;
}

Result<void> GroupLayers::check(const Document& document) const {
    GOUACHE_CHECK(checkNewLayer(document, group_));
    GOUACHE_CHECK(checkLayerName(name_));
    if (layers_.empty()) {
        return makeError(ErrorCode::LayerMissing);
    }
    for (const LayerId id : layers_) {
        GOUACHE_CHECK(checkLayer(document, id));
    }
    std::vector<Layer> layers;
    for (const Layer& layer : document.layers()) {
        Layer& bare = layers.emplace_back();
        bare.id = layer.id;
        bare.kind = layer.kind;
    }
    Layer& group = layers.emplace_back();
    group.id = group_;
    group.kind = LayerKind::Group;
    if (!isLayerTree(layers, places(document))) {
        return makeError(ErrorCode::LayerPlaceInvalid);
    }
    return {};
}

void GroupLayers::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    activeBefore_ = document.state().active;
    const std::vector<LayerPlace> after = places(document);
    const std::size_t top = topOf(document);
    Layer group = makeLayer(group_, LayerKind::Group, document.size(), name_);
    group.parent = document.layers()[top].parent;
    editor.insertLayer(top + 1, std::move(group));
    before_ = placesOf(document.layers());
    editor.rearrange(after);
    editor.setActive(group_);
}

void GroupLayers::undo(DocumentEditor& editor) {
    editor.rearrange(std::exchange(before_, {}));
    editor.takeLayer(group_, activeBefore_);
}

}  // namespace gouache
