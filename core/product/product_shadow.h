#pragma once

#include "core/image/image.h"
#include "core/product/product_placement.h"
#include "core/product/product_scene.h"

namespace gouache {

/// Gray8 of the frame's size: how much of the ground's light the product takes; 0 = none, 255 =
/// all. A contact shadow along the line where it stands, and its outline thrown on the ground away
/// from the light, softer and weaker the further it falls.
Image shadowOf(const PlacedProduct& product, const ProductScene& scene);

/// Rgba8 of the frame's size: the product mirrored in the ground, fading and blurring with its
/// distance from it. Empty for no reflection.
Image reflectionOf(const PlacedProduct& product, const ProductScene& scene);

}  // namespace gouache
