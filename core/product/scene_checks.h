#pragma once

#include <optional>

#include "core/base/error.h"
#include "core/product/product_scene.h"

namespace gouache {

/// The first value of `scene` that is out of its range, as ValueOutOfRange; none where all are
/// fine. scale 0.05…1, x and y 0…1, margin 0…0.45, light direction −360…360, light height 5…90,
/// the others 0…1.
std::optional<Error> problemOf(const ProductScene& scene);

}  // namespace gouache
