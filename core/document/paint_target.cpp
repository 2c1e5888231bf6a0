#include "core/document/paint_target.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include "core/document/layer_checks.h"
#include "core/document/pixel_math.h"

namespace gouache {

namespace {

std::uint32_t wordAt(const Tile* tile, int i) {
    std::uint32_t word = 0;
    if (tile != nullptr) {
        std::memcpy(&word, tile->data() + std::ptrdiff_t{4} * i, 4);
    }
    return word;
}

std::uint8_t valueAt(const Tile* tile, int i) {
    return tile != nullptr ? tile->data()[i] : std::uint8_t{0};
}

/// `weight` 0…255 of the way from one to the other, straight alpha.
std::uint32_t mixed(std::uint32_t before, std::uint32_t after, std::uint32_t weight) {
    if (weight == 0 || before == after) {
        return before;
    }
    if (weight == 255) {
        return after;
    }
    const std::uint32_t beforeWeight = (before >> 24) * (255 - weight);
    const std::uint32_t afterWeight = (after >> 24) * weight;
    if (beforeWeight + afterWeight == 0) {
        return 0;
    }
    const std::uint32_t result = weightedStraight(before, beforeWeight, after, afterWeight);
    return result >> 24 == 0 ? 0 : result;
}

/// The new colour under the old alpha.
std::uint32_t recoloured(std::uint32_t before, std::uint32_t after) {
    const bool shows = before >> 24 != 0 && after >> 24 != 0;
    return shows ? (before & 0xff000000U) | (after & 0x00ffffffU) : before;
}

}  // namespace

Result<PaintTarget> PaintTarget::of(const Document& document, LayerId layer, LayerPart part) {
    GOUACHE_CHECK(checkPart(document, layer, part));
    const Layer& source = *document.layer(layer);
    PaintTarget target;
    target.layer_ = layer;
    target.part_ = part;
    target.pixels_ = source.part(part);
    if (const TiledImage* selection = document.selection()) {
        target.selection_ = *selection;
    }
    target.alphaLocked_ = source.alphaLocked && part == LayerPart::Pixels &&
                          source.pixels.format() == PixelFormat::Rgba8;
    return target;
}

Result<PaintTarget> PaintTarget::active(const Document& document) {
    return of(document, document.state().active, document.activePart());
}

TilePtr PaintTarget::restricted(TileIndex index, const TilePtr& before, TilePtr after) const {
    if (!isWritable(index)) {
        return before;
    }
    const Tile* selected = selectionTile(index);
    if ((selected == nullptr && !alphaLocked_) || samePixels(before, after)) {
        return after;
    }
    auto result = std::make_shared<Tile>(pixels_.format());
    for (int i = 0; i < kTileArea; ++i) {
        const std::uint32_t weight = selected != nullptr ? selected->data()[i] : 255U;
        if (pixels_.format() == PixelFormat::Gray8) {
            const std::uint32_t was = valueAt(before.get(), i);
            const std::uint32_t is = valueAt(after.get(), i);
            result->data()[i] =
                static_cast<std::uint8_t>((was * (255 - weight) + is * weight + 127) / 255);
        } else {
            const std::uint32_t was = wordAt(before.get(), i);
            const std::uint32_t is = wordAt(after.get(), i);
            const std::uint32_t word = mixed(was, alphaLocked_ ? recoloured(was, is) : is, weight);
            std::memcpy(result->data() + std::ptrdiff_t{4} * i, &word, 4);
        }
    }
    return result;
}

TileDelta PaintTarget::deltaTo(const TiledImage& after) const {
    TileDelta delta;
    for (int y = 0; y < pixels_.rows(); ++y) {
        for (int x = 0; x < pixels_.columns(); ++x) {
            const TileIndex index{x, y};
            const TilePtr& before = pixels_.tile(index);
            if (before == after.tile(index)) {
                continue;
            }
            TilePtr next = restricted(index, before, after.tile(index));
            if (!samePixels(before, next)) {
                delta.set(index, before, std::move(next), pixels_.tileArea(index));
            }
        }
    }
    return delta;
}

}  // namespace gouache
