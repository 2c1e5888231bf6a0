#include "core/commands/checks.h"

#include <unordered_set>

namespace gouache {

Result<void> checkLayer(const Document& document, LayerId id) {
    if (!document.indexOf(id)) {
        return makeError(ErrorCode::LayerMissing);
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

std::size_t exclusiveBytes(const DocumentState& kept, const DocumentState& other) {
    std::unordered_set<const Tile*> shared;
    const auto forTiles = [](const DocumentState& state, auto&& visit) {
        for (const Layer& layer : state.layers) {
            for (int y = 0; y < layer.pixels.rows(); ++y) {
                for (int x = 0; x < layer.pixels.columns(); ++x) {
                    if (const Tile* tile = layer.pixels.tile({x, y}).get()) {
                        visit(tile);
                    }
                }
            }
        }
    };
    forTiles(other, [&](const Tile* tile) { shared.insert(tile); });
    std::size_t bytes = 0;
    forTiles(kept, [&](const Tile* tile) {
        bytes += shared.insert(tile).second ? tile->byteCount() : 0;
    });
    return bytes;
}

std::size_t indexAboveActive(const Document& document) {
    const Layer* active = document.active();
    return active ? *document.indexOf(active->id) + 1 : document.layers().size();
}

}  // namespace gouache
