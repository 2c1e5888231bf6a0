#include "core/commands/flatten_image.h"

#include <algorithm>
#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"
#include "core/document/picture_compositor.h"

namespace gouache {

Result<void> FlattenImage::check(const Document& document) const {
    GOUACHE_CHECK(checkNewLayer(document, id_));
    GOUACHE_CHECK(checkLayerName(name_));
    for (const Layer& layer : document.layers()) {
        if (layer.locked) {
            return makeError(ErrorCode::LayerLocked);
        }
    }
    return {};
}

void FlattenImage::redo(DocumentEditor& editor) {
    before_ = editor.document().state();
    DocumentState after = before_;
    after.layers.clear();
    Layer flat = makeLayer(id_, LayerKind::Image, after.size, name_);
    flat.pixels = composedPixels(before_.layers, after.size);
    after.layers.push_back(std::move(flat));
    for (const Layer& layer : before_.layers) {
        if (!isPicture(layer.kind) && layer.kind != LayerKind::Group) {
            after.layers.push_back(layer);
            after.layers.back().visible = isShown(before_.layers, layer);
            after.layers.back().parent = {};
        }
    }
    if (!std::ranges::any_of(after.layers,
                             [&](const Layer& layer) { return layer.id == after.active; })) {
        after.active = id_;
    }
    own_ = exclusiveTiles(before_, after);
    editor.reset(std::move(after));
}

void FlattenImage::undo(DocumentEditor& editor) {
    own_.clear();
    editor.reset(std::exchange(before_, {}));
}

}  // namespace gouache
