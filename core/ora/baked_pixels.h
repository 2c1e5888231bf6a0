#pragma once

#include <cstddef>
#include <span>

#include "core/document/layer.h"
#include "core/image/image.h"

// OpenRaster knows neither layer masks nor clipping, so what they leave of a layer is written as
// its pixels, and its own pixels apart. Private to core/ora.

namespace gouache::detail {

/// Whether what shows of the layer is not what its pixels are. Not for groups.
bool isBaked(const Layer& layer);

/// The layer's pixels in `area` with its mask and, where it is clipped, what it is clipped to
/// multiplied into alpha. `index` is of a picture layer in `layers` (bottom to top).
Image bakedPixels(std::span<const Layer> layers, std::size_t index, const PixelRect& area);

}  // namespace gouache::detail
