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
        document_.activePart_ = LayerPart::Pixels;
        document_.notify(ActiveLayerChanged{state.active});
    }
    return taken;
}

void DocumentEditor::moveLayer(LayerId id, std::size_t to, LayerId parent) {
    auto& layers = document_.state_.layers;
    const std::size_t from = *document_.indexOf(id);
    assert(to < layers.size());
    if (from == to && layers[from].parent == parent) {
        return;
    }
    layers[from].parent = parent;
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

void DocumentEditor::rearrange(const std::vector<LayerPlace>& places) {
    auto& layers = document_.state_.layers;
    assert(isLayerTree(layers, places));
    if (placesOf(layers) == places) {
        return;
    }
    std::vector<Layer> next;
    next.reserve(layers.size());
    for (const LayerPlace& place : places) {
        next.push_back(std::move(layer(place.id)));
        next.back().parent = place.parent;
        // indexOf() of those to come still finds them: a moved layer keeps its id.
    }
    layers = std::move(next);
    document_.notify(LayersRearranged{});
}

void DocumentEditor::setActive(LayerId id, LayerPart part) {
    const LayerPart before = document_.activePart();
    if (document_.state_.active != id || before != part) {
        document_.state_.active = id;
        document_.activePart_ = part;
        document_.notify(ActiveLayerChanged{id, document_.activePart()});
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

void DocumentEditor::setBlend(LayerId id, BlendMode blend) {
    layer(id).blend = blend;
    document_.notify(LayerPropertyChanged{id, LayerProperty::Blend});
}

void DocumentEditor::setLocked(LayerId id, bool locked) {
    layer(id).locked = locked;
    document_.notify(LayerPropertyChanged{id, LayerProperty::Locked});
}

void DocumentEditor::setAlphaLocked(LayerId id, bool locked) {
    layer(id).alphaLocked = locked;
    document_.notify(LayerPropertyChanged{id, LayerProperty::AlphaLocked});
}

void DocumentEditor::setClipped(LayerId id, bool clipped) {
    layer(id).clipped = clipped;
    document_.notify(LayerPropertyChanged{id, LayerProperty::Clipped});
}

void DocumentEditor::setMask(LayerId id, const TiledImage* mask, bool enabled) {
    Layer& changed = layer(id);
    assert(mask == nullptr || mask->size() == document_.size());
    const LayerPart before = document_.activePart();
    changed.hasMask = mask != nullptr;
    changed.mask = mask != nullptr ? *mask : TiledImage();
    changed.maskEnabled = mask == nullptr || enabled;
    document_.notify(LayerPropertyChanged{id, LayerProperty::Mask});
    if (document_.activePart() != before) {
        document_.activePart_ = LayerPart::Pixels;
        document_.notify(ActiveLayerChanged{document_.state_.active});
    }
}

void DocumentEditor::setControl(LayerId id, ControlSettings settings) {
    layer(id).control = std::move(settings);
    document_.notify(LayerPropertyChanged{id, LayerProperty::Control});
}

void DocumentEditor::setRegion(LayerId id, RegionSettings settings) {
    layer(id).region = std::move(settings);
    document_.notify(LayerPropertyChanged{id, LayerProperty::Region});
}

void DocumentEditor::setSelection(const TiledImage* selection, const PixelRect& area) {
    assert(selection == nullptr || selection->size() == document_.size());
    document_.state_.hasSelection = selection != nullptr;
    document_.state_.selection = selection != nullptr ? *selection : TiledImage();
    document_.notify(SelectionChanged{intersected(area, document_.area())});
}

void DocumentEditor::setFrame(const PixelRect& frame) {
    document_.state_.frame = frame;
    document_.notify(FrameChanged{});
}

void DocumentEditor::setGuides(Guides guides) {
    document_.state_.guides = std::move(guides);
    document_.notify(GuidesChanged{});
}

void DocumentEditor::setReferences(std::vector<ReferenceImage> references) {
    document_.state_.references = std::move(references);
    document_.notify(ReferencesChanged{});
}

void DocumentEditor::setProfile(std::string iccProfile) {
    document_.state_.iccProfile = std::move(iccProfile);
    document_.notify(ProfileChanged{});
}

void DocumentEditor::setExtra(const std::string& name, std::string value) {
    if (value.empty()) {
        document_.state_.extras.erase(name);
    } else {
        document_.state_.extras[name] = std::move(value);
    }
    document_.notify(ExtrasChanged{});
}

void DocumentEditor::setTiles(LayerId id, const TileDelta& delta, Side side, LayerPart part) {
    if (delta.empty()) {
        return;
    }
    Layer& changed = layer(id);
    assert(part == LayerPart::Pixels || changed.hasMask);
    TiledImage& pixels = part == LayerPart::Mask ? changed.mask : changed.pixels;
    delta.forEach([&](TileIndex index, const TileDelta::Pair& pair) {
        pixels.setTile(index, side == Side::Before ? pair.before : pair.after);
    });
    document_.notify(PixelsChanged{id, delta.areas(), part});
}

void DocumentEditor::reset(DocumentState state) {
    document_.adopt(std::move(state));
}

}  // namespace gouache
