#pragma once

#include "core/image/image.h"
#include "core/product/colour_field.h"
#include "core/product/product_region.h"

namespace gouache {

/// `photo` (Rgb8 or Rgba8) as Rgba8 with the product's opacity: at its edge from how far the colour
/// lies between the background beside it (shadows included) and the product further in, or, where
/// those hardly differ, from the distance to the edge. `small` and `region` are the photo at
/// 1/factor of its size. Soft colours lose the background's share.
Image mattedProduct(const Image& photo, const ColourField& small, const ProductRegion& region,
                    float noise, int factor);

/// The same with an opacity that is known (Gray8 of the photo's size).
Image mattedProduct(const Image& photo, const ColourField& small, const Image& opacity, int factor);

}  // namespace gouache
