#pragma once

#include "core/image/image.h"
#include "core/product/product_placement.h"
#include "core/product/product_scene.h"

namespace gouache {

/// The product's picture (Rgba8 of the frame's size) in the light of `scene` (Rgb8): the colour and
/// brightness of what lies round it, and brighter on the side of the light, by options.colourMatch.
/// Alpha stays; at 0 everything does.
Image inLightOf(const Image& scene, const PlacedProduct& product, const ProductScene& options);

}  // namespace gouache
