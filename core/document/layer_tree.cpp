#include "core/document/layer_tree.h"

#include <algorithm>
#include <unordered_map>

namespace gouache {

namespace {

const Layer* find(std::span<const Layer> layers, LayerId id) {
    const auto found = std::ranges::find(layers, id, &Layer::id);
    return id && found != layers.end() ? &*found : nullptr;
}

}  // namespace

std::vector<LayerPlace> placesOf(std::span<const Layer> layers) {
    std::vector<LayerPlace> places;
    places.reserve(layers.size());
    for (const Layer& layer : layers) {
        places.push_back({layer.id, layer.parent});
    }
    return places;
}

bool isLayerTree(std::span<const Layer> layers, std::span<const LayerPlace> places) {
    if (layers.size() != places.size()) {
        return false;
    }
    std::unordered_map<std::uint32_t, LayerKind> kinds;
    for (const Layer& layer : layers) {
        kinds.emplace(layer.id.value, layer.kind);
    }
    // From the top: the groups that are open are a stack; a layer closes those it does not lie in.
    std::vector<LayerId> open;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        const auto kind = kinds.find(place->id.value);
        if (kind == kinds.end()) {
            return false;  // unknown, or there twice
        }
        while (!open.empty() && open.back() != place->parent) {
            open.pop_back();
        }
        if (place->parent && open.empty()) {
            return false;
        }
        if (kind->second == LayerKind::Group) {
            open.push_back(place->id);
            if (static_cast<int>(open.size()) > kMaxGroupDepth) {
                return false;
            }
        }
        kinds.erase(kind);
    }
    return true;
}

std::size_t subtreeStart(std::span<const Layer> layers, std::size_t index) {
    std::size_t start = index;
    while (start > 0 && isInside(layers, layers[start - 1].id, layers[index].id)) {
        --start;
    }
    return start;
}

bool isInside(std::span<const Layer> layers, LayerId layer, LayerId group) {
    const Layer* at = find(layers, layer);
    while (at != nullptr && at->parent) {
        if (at->parent == group) {
            return true;
        }
        at = find(layers, at->parent);
    }
    return false;
}

int depthOf(std::span<const Layer> layers, const Layer& layer) {
    int depth = 0;
    for (const Layer* at = find(layers, layer.parent); at != nullptr;
         at = find(layers, at->parent)) {
        ++depth;
    }
    return depth;
}

bool isShown(std::span<const Layer> layers, const Layer& layer) {
    const Layer* at = &layer;
    while (at != nullptr && at->visible) {
        at = find(layers, at->parent);
    }
    return at == nullptr;
}

bool hasActiveMask(const Layer& layer) {
    return layer.hasMask && layer.maskEnabled;
}

bool isLocked(std::span<const Layer> layers, const Layer& layer) {
    const Layer* at = &layer;
    while (at != nullptr && !at->locked) {
        at = find(layers, at->parent);
    }
    return at != nullptr;
}

LayerId parentAt(std::span<const Layer> layers, std::size_t index) {
    if (index >= layers.size()) {
        return {};
    }
    const Layer& above = layers[index];
    const bool holdsSome = index > 0 && above.kind == LayerKind::Group &&
                           isInside(layers, layers[index - 1].id, above.id);
    return holdsSome ? above.id : above.parent;
}

std::vector<LayerPlace> placesAfterMove(std::span<const Layer> layers, std::size_t from,
                                        std::size_t to, LayerId parent) {
    std::vector<LayerPlace> places = placesOf(layers);
    const std::size_t start = subtreeStart(layers, from);
    const auto count = static_cast<std::ptrdiff_t>(from - start + 1);
    const auto first = places.begin() + static_cast<std::ptrdiff_t>(start);
    std::vector<LayerPlace> moved(first, first + count);
    moved.back().parent = parent;
    places.erase(first, first + count);
    const auto at = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(to) - count + 1, 0,
                                               static_cast<std::ptrdiff_t>(places.size()));
    places.insert(places.begin() + at, moved.begin(), moved.end());
    return places;
}

}  // namespace gouache
