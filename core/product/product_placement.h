#pragma once

#include "core/image/image.h"
#include "core/product/product_cutout.h"
#include "core/product/product_scene.h"

namespace gouache {

/// A product where it stands in a frame.
struct PlacedProduct {
    Image picture;  ///< Rgba8 of the frame's size
    PixelRect box;  ///< the product's
};

/// Where a product of that size (its box) stands in the frame. The margin wins over the scale, and
/// both over the position. A scale within 1 % of the photo's own size is its own size.
PixelRect placedBox(PixelSize product, PixelSize frame, const ProductScene& scene);

/// At the photo's own size its pixels are the photo's, byte by byte; else they are resampled once.
PlacedProduct placed(const ProductCutout& cutout, PixelSize frame, const ProductScene& scene);

/// Gray8 of the frame's size, for inpainting: white where the scene is generated, black where the
/// product is, without its soft edge, which shows the scene through.
Image sceneMask(const PlacedProduct& product);

/// Rgb8 of the frame's size: the product on a plain ground of a grey that neither glows nor draws a
/// dark line at its edge, to start the inpainting from.
Image sceneStart(const PlacedProduct& product);

}  // namespace gouache
