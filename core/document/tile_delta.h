#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "core/base/units.h"
#include "core/document/command.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// The tiles of one layer that a change touches, before and after it. Tiles are shared, so it costs
/// what it changed.
class TileDelta {
  public:
    struct Pair {
        TilePtr before;
        TilePtr after;
        PixelRect area;  ///< pixels that may differ, in the image
    };

    TileDelta() = default;
    /// All tiles in which the two differ. Same size and format.
    static TileDelta between(const TiledImage& before, const TiledImage& after);

    bool empty() const { return pairs_.empty(); }
    std::size_t size() const { return pairs_.size(); }
    /// `area` is inside the tile. A second time for a tile keeps the first `before` and unites the
    /// areas.
    void set(TileIndex index, TilePtr before, TilePtr after, const PixelRect& area);
    /// This change, then `next`, as one.
    void append(const TileDelta& next);

    std::vector<PixelRect> areas() const;
    /// For Command::visitKept(): the tiles before where it is done, otherwise those after.
    void visitKept(bool done, const TileVisitor& visit) const;

    template <typename Visitor>  ///< visitor(TileIndex, const Pair&)
    void forEach(Visitor&& visitor) const {
        for (const auto& [key, pair] : pairs_) {
            visitor(TileIndex{key.second, key.first}, pair);
        }
    }

  private:
    std::map<std::pair<int, int>, Pair> pairs_;  ///< by {row, column}
};

}  // namespace gouache
