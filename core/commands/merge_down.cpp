#include "core/commands/merge_down.h"

#include <cstddef>
#include <optional>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"
#include "core/document/layer_tree.h"
#include "core/document/picture_compositor.h"

namespace gouache {

namespace {

/// Index of the layer that the one at `index` merges into; none where there is no such layer.
std::optional<std::size_t> indexBelow(const Document& document, std::size_t index) {
    const auto layers = document.layers();
    const std::size_t start = subtreeStart(layers, index);
    if (start == 0) {
        return {};
    }
    const Layer& below = layers[start - 1];
    if (below.parent != layers[index].parent || !isPicture(below.kind)) {
        return {};
    }
    return start - 1;
}

}  // namespace

Result<void> MergeDown::check(const Document& document) const {
    GOUACHE_CHECK(checkUnlocked(document, upper_));
    const std::size_t index = *document.indexOf(upper_);
    const Layer& upper = document.layers()[index];
    if (!isPicture(upper.kind) && upper.kind != LayerKind::Group) {
        return makeError(ErrorCode::NoLayerBelow);
    }
    const auto below = indexBelow(document, index);
    if (!below) {
        return makeError(ErrorCode::NoLayerBelow);
    }
    return checkUnlocked(document, document.layers()[*below].id);
}

void MergeDown::redo(DocumentEditor& editor) {
    const Document& document = editor.document();
    const std::size_t top = *document.indexOf(upper_);
    index_ = *indexBelow(document, top);
    activeBefore_ = document.state().active;
    before_.assign(document.layers().begin() + static_cast<std::ptrdiff_t>(index_),
                   document.layers().begin() + static_cast<std::ptrdiff_t>(top) + 1);
    // Alone, the two lie on nothing: the lower one's mode and what it is clipped to wait for what
    // is below.
    std::vector<Layer> alone = before_;
    alone.front().blend = BlendMode::Normal;
    alone.front().visible = alone.back().visible = true;
    alone.back().clipped = alone.back().clipped && !alone.front().clipped;
    for (Layer& layer : alone) {
        layer.parent = layer.parent == before_.front().parent ? LayerId{} : layer.parent;
    }
    Layer merged = before_.front();
    merged.opacity = 1;
    merged.visible = true;
    merged.alphaLocked = false;
    merged.hasMask = false;
    merged.maskEnabled = true;
    merged.mask = {};
    merged.pixels = composedPixels(alone, document.size());
    const LayerId lower = merged.id;
    for (std::size_t i = index_; i <= top; ++i) {
        editor.takeLayer(document.layers()[index_].id);
    }
    editor.insertLayer(index_, std::move(merged));
    editor.setActive(lower);
}

void MergeDown::undo(DocumentEditor& editor) {
    editor.takeLayer(before_.front().id);
    while (!before_.empty()) {
        editor.insertLayer(index_, std::move(before_.back()));
        before_.pop_back();
    }
    if (activeBefore_) {
        editor.setActive(activeBefore_);
    }
}

void MergeDown::visitKept(bool, const TileVisitor& visit) const {
    for (const Layer& layer : before_) {
        layer.pixels.forEachTile(visit);
        layer.mask.forEachTile(visit);
    }
}

}  // namespace gouache
