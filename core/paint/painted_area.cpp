#include "core/paint/painted_area.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/base/worker_pool.h"

namespace gouache {

TileDelta paintedArea(const TiledImage& base, const PixelRect& area, const PaintRows& paint,
                      const PaintLimits& limits) {
    TileDelta delta;
    const PixelRect inner = intersected(area, {0, 0, base.size().width, base.size().height});
    if (inner.empty()) {
        return delta;
    }
    std::vector<TileIndex> indices;
    const TileRange range = tilesOf(inner);
    for (int y = range.first.y; y <= range.last.y; ++y) {
        for (int x = range.first.x; x <= range.last.x; ++x) {
            indices.push_back({x, y});
        }
    }
    const auto partOf = [&](TileIndex index) { return intersected(base.tileArea(index), inner); };
    std::vector<TilePtr> painted(indices.size());
    WorkerPool::shared().forEach(indices.size(), [&](std::size_t i) {
        const TilePtr& before = base.tile(indices[i]);
        TilePtr after = paintedTile(before, before, base.format(), indices[i], partOf(indices[i]),
                                    paint, limits);
        painted[i] = after && after->isZero() ? nullptr : std::move(after);
    });
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const TilePtr& before = base.tile(indices[i]);
        if (!samePixels(before, painted[i])) {
            delta.set(indices[i], before, std::move(painted[i]), partOf(indices[i]));
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
