#include "core/paint/clone_rows.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <utility>

namespace gouache {

namespace {

int tileBelow(int pixel) {
    return pixel >= 0 ? pixel / kTileSize : -((kTileSize - 1 - pixel) / kTileSize);
}

/// Asks for each tile once: making one may mean composing layers.
class TileCache {
  public:
    explicit TileCache(TileSource source) : source_(std::move(source)) {}

    const TilePtr& at(TileIndex index) {
        const auto [entry, isNew] = tiles_.try_emplace({index.y, index.x});
        if (isNew) {
            entry->second = source_(index);
        }
        return entry->second;
    }

  private:
    TileSource source_;
    std::map<std::pair<int, int>, TilePtr> tiles_;
};

}  // namespace

std::function<void(PixelPoint, int, std::uint32_t*)> clonedRows(ClonePaint paint) {
    auto tiles = std::make_shared<TileCache>(std::move(paint.source));
    return [tiles, offset = paint.offset](PixelPoint first, int count, std::uint32_t* pixels) {
        const int y = first.y + offset.y;
        const int row = tileBelow(y);
        for (int i = 0; i < count;) {
            const int x = first.x + offset.x + i;
            const int column = tileBelow(x);
            const int length = std::min(count - i, (column + 1) * kTileSize - x);
            const TilePtr& tile = tiles->at({column, row});
            if (tile && tile->format() == PixelFormat::Rgba8) {
                std::memcpy(pixels + i, tile->pixel(x - column * kTileSize, y - row * kTileSize),
                            static_cast<std::size_t>(length) * 4);
            } else {
                std::fill_n(pixels + i, length, 0U);
            }
            i += length;
        }
    };
}

TileSource tileSource(TiledImage image) {
    if (image.format() == PixelFormat::Rgba8) {
        return [image = std::move(image)](TileIndex index) { return image.tile(index); };
    }
    return [image = std::move(image)](TileIndex index) -> TilePtr {
        const PixelRect area = image.tileArea(index);
        if (area.empty()) {
            return nullptr;
        }
        const Image pixels = converted(image.toImage(area), PixelFormat::Rgba8);
        auto tile = std::make_shared<Tile>(PixelFormat::Rgba8);
        for (int y = 0; y < area.height; ++y) {
            std::memcpy(tile->pixel(0, y), pixels.row(y), pixels.rowBytes());
        }
        return tile;
    };
}

}  // namespace gouache
