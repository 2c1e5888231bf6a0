#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/units.h"
#include "core/document/tile.h"
#include "core/image/image.h"

namespace gouache {

struct TileIndex {
    int x = 0;
    int y = 0;
    bool operator==(const TileIndex&) const = default;
};

/// A picture of any size in shared tiles, Rgba8 (straight alpha, sRGB) or Gray8. A value: a copy
/// costs 16 bytes a tile, nothing for rows without one, and shares all pixels. Pixels of edge tiles
/// that lie outside size() are always zero.
class TiledImage {
  public:
    TiledImage() = default;
    /// All zero; holds no tile yet.
    TiledImage(PixelSize size, PixelFormat format);
    /// Tiles that are all zero stay null. `image` in Rgba8 or Gray8, or Rgb8, which becomes opaque
    /// Rgba8.
    static TiledImage fromImage(const Image& image);

    /// Gray8, every value the same.
    static TiledImage filled(PixelSize size, std::uint8_t value);

    PixelSize size() const { return size_; }
    PixelFormat format() const { return format_; }
    int columns() const { return columns_; }
    int rows() const { return rows_; }

    /// Null where the tile is all zero or outside of the image.
    const TilePtr& tile(TileIndex index) const;
    /// A tile of zeros becomes null, so that it costs nothing.
    void setTile(TileIndex index, TilePtr tile);

    /// The tile's pixels in the image, cut at the image's edge.
    PixelRect tileArea(TileIndex index) const;

    /// Pixels of `area`; zero outside the image.
    Image toImage(const PixelRect& area) const;
    Image toImage() const { return toImage({0, 0, size_.width, size_.height}); }

    /// Writes `image` (same format) with its top left corner at `position`; what lies outside is
    /// dropped.
    void write(const Image& image, PixelPoint position);

    /// The same pixels on a canvas of `size`, moved by `offset`; tiles are shared where offset is a
    /// multiple of 64.
    TiledImage moved(PixelSize size, PixelPoint offset) const;

    /// Smallest rectangle that holds every non-zero pixel (for Rgba8: alpha above 0); empty where
    /// there is none.
    PixelRect contentBounds() const;
    /// Whether there is such a pixel.
    bool hasContent() const;
    /// Bytes of the tiles, shared or not.
    std::size_t byteCount() const;
    /// Calls visit(tile) for every one that is not null.
    template <typename Visitor>
    void forEachTile(Visitor&& visit) const {
        for (const auto& row : tiles_) {
            for (const TilePtr& tile : row) {
                if (tile) {
                    visit(*tile);
                }
            }
        }
    }

    /// Same size, format and pixels.
    bool operator==(const TiledImage& other) const;

  private:
    bool inside(TileIndex index) const {
        return index.x >= 0 && index.y >= 0 && index.x < columns_ && index.y < rows_;
    }
    PixelSize size_;
    PixelFormat format_ = PixelFormat::Rgba8;
    int columns_ = 0;
    int rows_ = 0;
    /// Rows of tiles, top to bottom; one without any tile is empty.
    std::vector<std::vector<TilePtr>> tiles_;
};

/// Tiles of `area` in a grid that starts at {0, 0}: from first to last, both included. `area` not
/// empty and not negative.
struct TileRange {
    TileIndex first;
    TileIndex last;
};
TileRange tilesOf(const PixelRect& area);

}  // namespace gouache
