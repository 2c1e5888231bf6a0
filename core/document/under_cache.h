#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/document/float_tile.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// What lies below the layer that is being painted on, composed, for the tiles that are made again
/// and again during a stroke. Finds out itself what is no longer true. Different tiles may be used
/// on different threads at once; the rest on one.
class UnderCache {
  public:
    static constexpr std::size_t kMostTiles = 2048;  ///< 32 MiB

    /// A layer's share in Normal mode.
    struct Share {
        TilePtr tile;
        std::uint32_t opacity;  ///< 1…255
        bool operator==(const Share&) const = default;
    };
    struct Entry {
        std::vector<Share> shares;  ///< bottom to top
        TilePixels pixels;          ///< premultiplied
    };

    /// Forgets everything. `size` of the document.
    void reset(PixelSize size);
    /// Between frames: makes room where there is too much.
    void trim();

    /// Null where the tile is not kept. Valid until reset() or trim().
    Entry* find(TileIndex index) { return slot(index).get(); }
    Entry& make(TileIndex index);
    std::size_t count() const { return count_; }

  private:
    std::unique_ptr<Entry>& slot(TileIndex index) {
        return entries_[static_cast<std::size_t>(index.y) * columns_ +
                        static_cast<std::size_t>(index.x)];
    }

    std::size_t columns_ = 0;
    std::vector<std::unique_ptr<Entry>> entries_;
    std::atomic<std::size_t> count_ = 0;
};

}  // namespace gouache
