#pragma once

#include "core/product/colour_field.h"

namespace gouache {

/// What lies behind a product: an even or smoothly lit backdrop, seen at the photo's edge.
struct Backdrop {
    ColourField colours;  ///< everywhere, as if there were no product
    float noise = 1;      ///< standard deviation of a pixel, in levels of 0…255
    bool plain = false;   ///< at least half of the photo's edge belongs to it
};

/// Fits a surface of the second degree to the photo's edge, robustly, since a product may touch it,
/// and then to all that looks like it.
Backdrop findBackdrop(const ColourField& photo);

}  // namespace gouache
