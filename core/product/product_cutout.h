#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/image/image.h"

namespace gouache {

/// A product without its background.
struct ProductCutout {
    /// Rgba8 of the photo's size. Where alpha is 255 the photo's own bytes; at soft edges the
    /// product's colour, freed from the background's.
    Image picture;
    PixelRect box;  ///< smallest one that holds all that is visible
};

/// Photos with a side above this are worked on at a smaller size; masks come back at the photo's
/// own.
inline constexpr int kLargestCutoutSide = 4096;

/// Cuts the product out of a plain or smoothly lit background: soft shadows of the photo belong to
/// the background, holes and thin parts are kept. A photo that has transparency already is taken as
/// it is. `name` is for error messages. ProductNotFound. About 0.3 s for 1024²; any thread.
Result<ProductCutout> cutOutProduct(const Image& photo, std::string_view name);

/// The same with a mask by the user (Gray8 of the photo's size, white = product). ProductNotFound
/// for an empty one, ProductMaskMismatch.
Result<ProductCutout> cutOutProduct(const Image& photo, const Image& mask, std::string_view name);

/// The cut-out's alpha as Gray8: to be shown and corrected. Of `size`, the photo's.
Image maskOf(const ProductCutout& cutout, PixelSize size);

}  // namespace gouache
