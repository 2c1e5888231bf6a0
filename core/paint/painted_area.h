#pragma once

#include "core/document/tile_delta.h"
#include "core/paint/painted_tile.h"

namespace gouache {

/// What paint on `area` of `base` changes. Its rows are asked for on several threads at once.
TileDelta paintedArea(const TiledImage& base, const PixelRect& area, const PaintRows& paint,
                      const PaintLimits& limits);

/// Amounts of a Gray8 mask times `opacity`.
std::function<void(PixelPoint first, int count, float* amounts)> maskAmounts(TiledImage mask,
                                                                             double opacity);

}  // namespace gouache
