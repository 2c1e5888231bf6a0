#pragma once

#include "core/image/image.h"
#include "core/product/backdrop.h"
#include "core/product/colour_field.h"

namespace gouache {

/// Which pixels are the product's, at the size of `photo`.
struct ProductRegion {
    Image mask;          ///< Gray8: 255 = product, with its soft edge; 0 = background and shadows
    float softness = 1;  ///< blur of the product's edges: standard deviation in pixels
};

/// The background is what can be reached from the photo's edge without crossing a sharp edge or a
/// colour that no shadow has: a shadow darkens the backdrop evenly in all channels and begins
/// slowly. Enclosed places that look exactly like the backdrop are holes.
ProductRegion findProduct(const ColourField& photo, const Backdrop& backdrop);

}  // namespace gouache
