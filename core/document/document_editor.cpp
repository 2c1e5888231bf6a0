#include "core/document/document_editor.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gouache {

Layer& DocumentEditor::layer(LayerId id) {
    const auto index = document_.indexOf(id);
    assert(index);
    return document_.state_.layers[*index];
}

void DocumentEditor::insertLayer(std::size_t index, Layer inserted) {
    auto& layers = document_.state_.layers;
    assert(index <= layers.size() && !document_.indexOf(inserted.id));
    assert(inserted.pixels.size() == document_.size());
    const LayerId id = inserted.id;
    layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(index), std::move(inserted));
    document_.notify(LayerAdded{id, index});
}

Layer DocumentEditor::takeLayer(LayerId id, LayerId next) {
    auto& state = document_.state_;
    const std::size_t index = *document_.indexOf(id);
    Layer taken = std::move(state.layers[index]);
    state.layers.erase(state.layers.begin() + static_cast<std::ptrdiff_t>(index));
    const bool wasActive = state.active == id;
    if (wasActive && document_.indexOf(next)) {
        state.active = next;
    } else if (wasActive) {
        state.active =
            state.layers.empty() ? LayerId{} : state.layers[index > 0 ? index - 1 : 0].id;
    }
    document_.notify(LayerRemoved{id, index});
    if (wasActive) {
        document_.notify(ActiveLayerChanged{state.active});
    }
    return taken;
}

void DocumentEditor::moveLayer(LayerId id, std::size_t to) {
    auto& layers = document_.state_.layers;
    const std::size_t from = *document_.indexOf(id);
    assert(to < layers.size());
    if (from == to) {
        return;
    }
    const auto at = [&](std::size_t index) {
        return layers.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    document_.notify(LayerMoved{id, from, to});
}

void DocumentEditor::setActive(LayerId id) {
    if (document_.state_.active != id) {
        document_.state_.active = id;
        document_.notify(ActiveLayerChanged{id});
    }
}

void DocumentEditor::setName(LayerId id, std::string name) {
    layer(id).name = std::move(name);
    document_.notify(LayerPropertyChanged{id, LayerProperty::Name});
}

void DocumentEditor::setVisible(LayerId id, bool visible) {
    layer(id).visible = visible;
    document_.notify(LayerPropertyChanged{id, LayerProperty::Visible});
}

void DocumentEditor::setOpacity(LayerId id, double opacity) {
    layer(id).opacity = opacity;
    document_.notify(LayerPropertyChanged{id, LayerProperty::Opacity});
}

void DocumentEditor::setTiles(LayerId id, const TileDelta& delta, Side side) {
    if (delta.empty()) {
        return;
    }
    TiledImage& pixels = layer(id).pixels;
    delta.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
        pixels.setTile(index, side == Side::Before ? pair.before : pair.after);
    });
    document_.notify(PixelsChanged{id, delta.areas()});
}

void DocumentEditor::reset(DocumentState state) {
    document_.state_ = std::move(state);
    document_.notify(DocumentReset{});
}

}  // namespace gouache
