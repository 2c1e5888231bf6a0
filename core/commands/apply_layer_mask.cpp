#include "core/commands/apply_layer_mask.h"

#include <cstddef>
#include <memory>
#include <utility>

#include "core/commands/checks.h"
#include "core/document/document_editor.h"
#include "core/document/pixel_math.h"

namespace gouache {

namespace {

/// The tile with its alpha, or its only channel, times the mask.
TilePtr masked(const TilePtr& pixels, const TilePtr& mask) {
    if (!pixels || !mask) {
        return nullptr;
    }
    auto result = std::make_shared<Tile>(*pixels);
    const std::ptrdiff_t channels = channelsOf(pixels->format());
    const std::uint8_t* shown = mask->data();
    for (int i = 0; i < kTileArea; ++i) {
        std::uint8_t* pixel = result->data() + i * channels;
        std::uint8_t& last = pixel[channels - 1];
        last = static_cast<std::uint8_t>(mul255(last, shown[i]));
        if (last == 0) {
            std::fill_n(pixel, channels, std::uint8_t{0});
        }
    }
    return result;
}

}  // namespace

Result<void> ApplyLayerMask::check(const Document& document) const {
    GOUACHE_CHECK(checkPart(document, id_, LayerPart::Mask));
    return checkPart(document, id_, LayerPart::Pixels);
}

void ApplyLayerMask::redo(DocumentEditor& editor) {
    const Layer& layer = *editor.document().layer(id_);
    mask_ = layer.mask;
    enabled_ = layer.maskEnabled;
    if (delta_.empty()) {
        TiledImage after = layer.pixels;
        for (int y = 0; y < after.rows(); ++y) {
            for (int x = 0; x < after.columns(); ++x) {
                after.setTile({x, y}, masked(layer.pixels.tile({x, y}), mask_.tile({x, y})));
            }
        }
        delta_ = TileDelta::between(layer.pixels, after);
    }
    editor.setTiles(id_, delta_, DocumentEditor::Side::After);
    editor.setMask(id_, nullptr);
}

void ApplyLayerMask::undo(DocumentEditor& editor) {
    const TiledImage mask = std::exchange(mask_, {});
    editor.setTiles(id_, delta_, DocumentEditor::Side::Before);
    editor.setMask(id_, &mask, enabled_);
}

}  // namespace gouache
