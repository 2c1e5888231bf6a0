#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/image/image.h"

namespace gouache {

/// Side of a tile in pixels. Krita, libmypaint and Drawpile use the same.
inline constexpr int kTileSize = 64;
inline constexpr int kTileArea = kTileSize * kTileSize;

/// One 64×64 part of a layer: rows top to bottom without padding, as Image. Rgba8 or Gray8.
class Tile {
  public:
    /// All bytes zero.
    explicit Tile(PixelFormat format)
        : format_(format), bytes_(std::make_unique<std::uint8_t[]>(byteCount())) {}
    Tile(const Tile& other);
    Tile& operator=(const Tile&) = delete;

    PixelFormat format() const { return format_; }
    std::size_t byteCount() const {
        return static_cast<std::size_t>(kTileArea) * static_cast<std::size_t>(channelsOf(format_));
    }
    std::uint8_t* data() { return bytes_.get(); }
    const std::uint8_t* data() const { return bytes_.get(); }
    std::uint8_t* pixel(int x, int y) {
        return bytes_.get() + static_cast<std::size_t>((y * kTileSize + x) * channelsOf(format_));
    }
    const std::uint8_t* pixel(int x, int y) const {
        return bytes_.get() + static_cast<std::size_t>((y * kTileSize + x) * channelsOf(format_));
    }

    bool isZero() const;
    /// Rgba8 with every alpha 255. Looks once and remembers, so only for tiles that no longer
    /// change.
    bool isOpaque() const;
    bool operator==(const Tile& other) const;

  private:
    enum class Opacity : std::uint8_t { Unknown, Opaque, Translucent };

    PixelFormat format_;
    mutable std::atomic<Opacity> opacity_{Opacity::Unknown};
    std::unique_ptr<std::uint8_t[]> bytes_;
};

/// Immutable once shared. Null stands for a tile of zeros (transparent, or not selected).
using TilePtr = std::shared_ptr<const Tile>;

/// Same pixels, where null equals zeros.
bool samePixels(const TilePtr& a, const TilePtr& b);

}  // namespace gouache
