#pragma once

#include "core/paint/brush_stroke.h"

namespace gouache {

/// Rows of the picture that is cloned; transparent outside of it.
std::function<void(PixelPoint first, int count, std::uint32_t* pixels)> clonedRows(
    ClonePaint paint);

/// The tiles of a picture; of Gray8 as opaque grey.
TileSource tileSource(TiledImage image);

}  // namespace gouache
