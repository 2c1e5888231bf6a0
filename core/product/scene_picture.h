#pragma once

#include "core/image/image.h"
#include "core/product/product_placement.h"
#include "core/product/product_scene.h"

namespace gouache {

/// The product in its scene (Rgb8 of the frame's size, made round it): the ground's contact shadow
/// and cast shadow, the reflection, and the product over them. With colourMatch 0 every byte under
/// an alpha of 255 is the product's own. 1024² in about 0.2 s; any thread.
Image finishedScene(const Image& scene, const PlacedProduct& product, const ProductScene& options);

/// How a product will stand, without a model: on a light studio ground of the frame's size. For
/// previews.
Image scenePreview(const PlacedProduct& product, const ProductScene& options);

}  // namespace gouache
