#pragma once

#include "core/base/units.h"
#include "core/document/tiled_image.h"
#include "core/paint/paint_limits.h"

namespace gouache {

struct FloodOptions {
    static constexpr int kMostGap = 64;
    static constexpr int kMostGrow = 64;

    double tolerance = 0.1;  ///< 0…1: largest difference of a premultiplied channel or of alpha
    bool contiguous = true;  ///< only what hangs together with the seed
    int gap = 0;             ///< 0…kMostGap pixels: openings up to this wide count as closed
    int grow = 0;            ///< -kMostGrow…kMostGrow pixels, afterwards
    bool antialias = true;   ///< pixels at the edge are covered as far as they resemble the seed
};

/// The pixels of a picture of `size` that are like the one at `seed`, as Gray8. Two pixels that do
/// not show are alike. Empty where `seed` is outside. Asks `source` only for the tiles that it
/// comes to, unless a gap is to be closed or it is not contiguous.
TiledImage floodArea(const TileSource& source, PixelSize size, PixelPoint seed,
                     const FloodOptions& options);

}  // namespace gouache
