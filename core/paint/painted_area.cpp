#include "core/paint/painted_area.h"

#include <algorithm>
#include <utility>

namespace gouache {

TileDelta paintedArea(const TiledImage& base, const PixelRect& area, const PaintRows& paint,
                      const PaintLimits& limits) {
    TileDelta delta;
    const PixelRect inner = intersected(area, {0, 0, base.size().width, base.size().height});
    if (inner.empty()) {
        return delta;
    }
    const TileRange range = tilesOf(inner);
    for (int y = range.first.y; y <= range.last.y; ++y) {
        for (int x = range.first.x; x <= range.last.x; ++x) {
            const TileIndex index{x, y};
            const PixelRect part = intersected(base.tileArea(index), inner);
            const TilePtr& before = base.tile(index);
            TilePtr after = paintedTile(before, before, base.format(), index, part, paint, limits);
            if (!samePixels(before, after)) {
                const bool nothing = after && after->isZero();
                delta.set(index, before, nothing ? nullptr : std::move(after), part);
            }
        }
    }
    return delta;
}

std::function<void(PixelPoint, int, float*)> maskAmounts(TiledImage mask, double opacity) {
    return [mask = std::move(mask), factor = static_cast<float>(opacity) / 255](
               PixelPoint first, int count, float* amounts) {
        const TilePtr& tile = mask.tile({first.x / kTileSize, first.y / kTileSize});
        if (!tile) {
            std::fill_n(amounts, count, 0.0F);
            return;
        }
        const std::uint8_t* values = tile->pixel(first.x % kTileSize, first.y % kTileSize);
        for (int i = 0; i < count; ++i) {
            amounts[i] = static_cast<float>(values[i]) * factor;
        }
    };
}

}  // namespace gouache
