#include "core/transform/floating_content.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "core/document/pixel_math.h"

namespace gouache {

namespace {

/// `source` with its alpha (or value) times `selection`, or times what is not selected.
TilePtr masked(const TilePtr& source, const TilePtr& selection, bool outside) {
    if (!source || (!selection && !outside)) {
        return nullptr;
    }
    if (!selection) {
        return source;
    }
    const bool grey = source->format() == PixelFormat::Gray8;
    auto tile = std::make_shared<Tile>(*source);
    const std::uint8_t* selected = selection->data();
    std::uint8_t* values = tile->data();
    for (int i = 0; i < kTileArea; ++i, values += grey ? 1 : 4) {
        const std::uint32_t part = outside ? 255U - selected[i] : selected[i];
        std::uint8_t& alpha = values[grey ? 0 : 3];
        alpha = static_cast<std::uint8_t>(mul255(alpha, part));
        if (alpha == 0 && !grey) {
            std::memset(values, 0, 4);
        }
    }
    return tile;
}

TilePtr overTile(const TilePtr& above, const TilePtr& below) {
    if (!above || !below) {
        return above ? above : below;
    }
    auto tile = std::make_shared<Tile>(*below);
    if (below->format() == PixelFormat::Gray8) {
        std::transform(above->data(), above->data() + kTileArea, tile->data(), tile->data(),
                       [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
        return tile;
    }
    for (int i = 0; i < kTileArea; ++i) {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint8_t* out = tile->data() + std::ptrdiff_t{i} * 4;
        std::memcpy(&a, above->data() + std::ptrdiff_t{i} * 4, 4);
        std::memcpy(&b, out, 4);
        const std::uint32_t sum = overStraight(a, 255, b);
        std::memcpy(out, &sum, 4);
    }
    return tile;
}

}  // namespace

TiledImage putOver(const TiledImage& above, const TiledImage& below) {
    TiledImage result = below;
    for (int ty = 0; ty < result.rows(); ++ty) {
        for (int tx = 0; tx < result.columns(); ++tx) {
            if (above.tile({tx, ty})) {
                result.setTile({tx, ty}, overTile(above.tile({tx, ty}), below.tile({tx, ty})));
            }
        }
    }
    return result;
}

FloatingContent::FloatingContent(TiledImage base, const TiledImage* selection)
    : base_(std::move(base)), lifted_(base_), remainder_(base_.size(), base_.format()) {
    if (selection != nullptr) {
        for (int ty = 0; ty < base_.rows(); ++ty) {
            for (int tx = 0; tx < base_.columns(); ++tx) {
                const TileIndex index{tx, ty};
                lifted_.setTile(index, masked(base_.tile(index), selection->tile(index), false));
                remainder_.setTile(index, masked(base_.tile(index), selection->tile(index), true));
            }
        }
    }
    bounds_ = lifted_.contentBounds();
}

TiledImage FloatingContent::placed(const Projective& map, const ResampleOptions& options) const {
    if (bounds_.empty() || map.isIdentity()) {
        return base_;
    }
    if (const auto offset = map.wholeTranslation()) {
        return putOver(lifted_.moved(base_.size(), *offset), remainder_);
    }
    return putOver(resampled(lifted_, bounds_, map, base_.size(), options), remainder_);
}

}  // namespace gouache
