#pragma once

#include <array>
#include <cstdint>

#include "core/document/tile.h"

namespace gouache {

/// Pixels of a tile as Rgba8 words, red in the lowest byte.
using TilePixels = std::array<std::uint32_t, kTileArea>;

/// A tile in single precision, 0…1, a plane a channel, so that loops over it vectorise. Whether its
/// colours are straight or premultiplied says who uses it.
struct alignas(64) FloatTile {
    std::array<float, kTileArea> red;
    std::array<float, kTileArea> green;
    std::array<float, kTileArea> blue;
    std::array<float, kTileArea> alpha;

    void clear() {
        red.fill(0);
        green.fill(0);
        blue.fill(0);
        alpha.fill(0);
    }
};

}  // namespace gouache
