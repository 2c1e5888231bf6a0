#include "core/selection/full_tile.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace gouache {

const TilePtr& fullTile() {
    static const TilePtr full = [] {
        auto tile = std::make_shared<Tile>(PixelFormat::Gray8);
        std::fill_n(tile->data(), tile->byteCount(), std::uint8_t{255});
        return TilePtr(std::move(tile));
    }();
    return full;
}

}  // namespace gouache
