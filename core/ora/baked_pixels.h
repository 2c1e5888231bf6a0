#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/document/layer.h"
#include "core/image/image.h"

// OpenRaster knows neither layer masks nor clipping, so what they leave of a layer is written as
// its pixels, and its own pixels apart. Layers that are clipped go into a stack of their own: at
// its bottom the layer that they are clipped to, opaque wherever it has anything, at its top what
// leaves of them all as much as there is of that layer. Private to core/ora.

namespace gouache::detail {

/// The picture layers and groups that are clipped to `layers[index]`, a picture layer; from bottom
/// to top.
std::vector<std::size_t> clippedTo(std::span<const Layer> layers, std::size_t index);

/// Whether what is written of the layer is not what its pixels are. Not for groups.
bool isBaked(std::span<const Layer> layers, std::size_t index);

/// What is written of the layer in `area`: its pixels without alpha where others are clipped to it,
/// else with its mask multiplied into alpha.
Image bakedPixels(std::span<const Layer> layers, std::size_t index, const PixelRect& area);

/// How much of the layer there is at each pixel in `area`, with its mask; Gray8.
Image coverageOf(const Layer& layer, const PixelRect& area);

}  // namespace gouache::detail
