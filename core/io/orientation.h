#pragma once

#include "core/image/image.h"

// Private to core/io.

namespace gouache::detail {

/// The picture upright. `orientation` is EXIF's: 1 = as stored, 2 mirrored, 3 by 180°, 4 flipped, 5
/// transposed, 6 to be turned clockwise, 7 transversed, 8 anticlockwise; others are taken for 1.
Image upright(Image image, int orientation);

}  // namespace gouache::detail
