#include "core/commands/checks.h"

#include <limits>
#include <locale>
#include <sstream>
#include <unordered_set>

namespace gouache {

Result<void> checkLayer(const Document& document, LayerId id) {
    if (!document.indexOf(id)) {
        return makeError(ErrorCode::LayerMissing);
    }
    return {};
}

Result<void> checkUnlocked(const Document& document, LayerId id) {
    GOUACHE_CHECK(checkLayer(document, id));
    if (isLocked(document.layers(), *document.layer(id))) {
        return makeError(ErrorCode::LayerLocked);
    }
    return {};
}

Result<void> checkPart(const Document& document, LayerId id, LayerPart part) {
    GOUACHE_CHECK(checkUnlocked(document, id));
    const Layer& layer = *document.layer(id);
    if (part == LayerPart::Mask && !layer.hasMask) {
        return makeError(ErrorCode::LayerHasNoMask);
    }
    if (part == LayerPart::Pixels && layer.kind == LayerKind::Group) {
        return makeError(ErrorCode::LayerIsGroup);
    }
    return {};
}

Result<void> checkNumber(const std::string& name, double value, double least, double most) {
    const auto text = [](double number) {
        std::ostringstream out;
        out.imbue(std::locale::classic());
        out << number;
        return out.str();
    };
    if (!(value >= least && value <= most)) {
        return makeError(ErrorCode::ValueOutOfRange, name, text(value), text(least), text(most));
    }
    return {};
}

Result<void> checkNewLayer(const Document& document, LayerId id) {
    if (!id || document.indexOf(id)) {
        return makeError(ErrorCode::InvalidRequest,
                         "layer id " + std::to_string(id.value) + " is not free");
    }
    return {};
}

Result<void> checkIndex(std::size_t index, std::size_t last) {
    if (index > last) {
        return makeError(ErrorCode::ValueOutOfRange, "layer index", std::to_string(index), "0",
                         std::to_string(last));
    }
    return {};
}

Result<void> checkLayerName(const std::string& name) {
    if (name.size() > kMaxLayerNameBytes) {
        return makeError(ErrorCode::ValueOutOfRange, "layer name length",
                         std::to_string(name.size()), "0", std::to_string(kMaxLayerNameBytes));
    }
    return {};
}

Result<void> checkPicture(const ImagePtr& image) {
    if (!image || image->empty()) {
        return makeError(ErrorCode::InvalidRequest, "there is no picture");
    }
    return {};
}

Result<void> checkInsertion(const Document& document, LayerKind kind, std::size_t index,
                            LayerId parent) {
    GOUACHE_CHECK(checkIndex(index, document.layers().size()));
    if (parent) {
        GOUACHE_CHECK(checkLayer(document, parent));
    }
    std::vector<Layer> layers;
    for (const Layer& layer : document.layers()) {
        Layer& bare = layers.emplace_back();
        bare.id = layer.id;
        bare.kind = layer.kind;
        bare.parent = layer.parent;
    }
    Layer added;
    added.id = {std::numeric_limits<std::uint32_t>::max()};
    added.kind = kind;
    added.parent = parent;
    layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(index), std::move(added));
    if (!isLayerTree(layers, placesOf(layers))) {
        return makeError(ErrorCode::LayerPlaceInvalid);
    }
    return {};
}

namespace {

using Tiles = std::unordered_set<const Tile*>;

/// Adds the image's tiles; returns the bytes of those that were not there yet.
std::size_t addTiles(const TiledImage& image, Tiles& tiles) {
    std::size_t bytes = 0;
    for (int y = 0; y < image.rows(); ++y) {
        for (int x = 0; x < image.columns(); ++x) {
            const Tile* tile = image.tile({x, y}).get();
            if (tile != nullptr && tiles.insert(tile).second) {
                bytes += tile->byteCount();
            }
        }
    }
    return bytes;
}

std::size_t addTiles(const DocumentState& state, Tiles& tiles) {
    std::size_t bytes = addTiles(state.selection, tiles);
    for (const Layer& layer : state.layers) {
        bytes += addTiles(layer.pixels, tiles) + addTiles(layer.mask, tiles);
    }
    return bytes;
}

}  // namespace

std::size_t exclusiveBytes(const DocumentState& kept, const DocumentState& other) {
    Tiles shared;
    addTiles(other, shared);
    return addTiles(kept, shared);
}

std::size_t exclusiveBytes(const TiledImage& kept, const TiledImage& other) {
    Tiles shared;
    addTiles(other, shared);
    return addTiles(kept, shared);
}

LayerSlot slotFor(const Document& document, std::optional<std::size_t> index,
                  std::optional<LayerId> parent) {
    const Layer* active = document.active();
    if (!index && active != nullptr) {
        return {*document.indexOf(active->id) + 1, parent.value_or(active->parent)};
    }
    const std::size_t at = index.value_or(document.layers().size());
    return {at, parent.value_or(parentAt(document.layers(), at))};
}

}  // namespace gouache
