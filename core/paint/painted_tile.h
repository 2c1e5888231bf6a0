#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "core/document/tiled_image.h"
#include "core/paint/paint_limits.h"

namespace gouache {

/// Rows of paint, asked for a piece of at most kTileSize pixels of a row at a time; places in
/// document pixels.
struct PaintRows {
    /// How much paint, 0…1.
    std::function<void(PixelPoint first, int count, float* amounts)> amounts;
    /// Which paint: Rgba8 words, straight alpha. Empty = the paint erases.
    std::function<void(PixelPoint first, int count, std::uint32_t* pixels)> pixels;
};

/// The tile with paint on `area` (document pixels inside the tile): on the pixels of `base` there,
/// and as `now` elsewhere. A null tile is transparent. Null
/// where erasing from null.
TilePtr paintedTile(const TilePtr& base, const TilePtr& now, PixelFormat format, TileIndex index,
                    const PixelRect& area, const PaintRows& paint, const PaintLimits& limits);

/// `pixels` of a paint of one colour.
std::function<void(PixelPoint, int, std::uint32_t*)> solidPaint(std::uint32_t color);

/// Rgba8 word of an opaque sRGB colour.
constexpr std::uint32_t opaqueWord(const std::array<std::uint8_t, 3>& color) {
    return static_cast<std::uint32_t>(color[0]) | static_cast<std::uint32_t>(color[1]) << 8 |
           static_cast<std::uint32_t>(color[2]) << 16 | 0xff000000U;
}

}  // namespace gouache
