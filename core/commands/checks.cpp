#include "core/commands/checks.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <locale>
#include <sstream>
#include <unordered_set>

namespace gouache {

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

class Tiles {
  public:
    /// Returns those that were not there yet.
    std::vector<TilePtr> add(const TiledImage& image) {
        std::vector<TilePtr> added;
        for (int y = 0; y < image.rows(); ++y) {
            for (int x = 0; x < image.columns(); ++x) {
                const TilePtr& tile = image.tile({x, y});
                if (tile && known_.insert(tile.get()).second) {
                    added.push_back(tile);
                }
            }
        }
        return added;
    }
    std::vector<TilePtr> add(const DocumentState& state) {
        std::vector<TilePtr> added = add(state.selection);
        for (const Layer& layer : state.layers) {
            for (const TiledImage* image : {&layer.pixels, &layer.mask}) {
                std::ranges::move(add(*image), std::back_inserter(added));
            }
        }
        return added;
    }

  private:
    std::unordered_set<const Tile*> known_;
};

}  // namespace

std::vector<TilePtr> exclusiveTiles(const DocumentState& kept, const DocumentState& other) {
    Tiles tiles;
    tiles.add(other);
    return tiles.add(kept);
}

std::vector<TilePtr> exclusiveTiles(const TiledImage& kept, const TiledImage& other) {
    Tiles tiles;
    tiles.add(other);
    return tiles.add(kept);
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
