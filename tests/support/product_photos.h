#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/image/image.h"

namespace gouache::testing {

// Drawn photos of products on a plain backdrop, with the truth about every pixel.

enum class ProductKind : std::uint8_t {
    Bottle,    ///< dark green, a white label, a bright reflection
    Shoe,      ///< two colours, laces, a sole with an arch
    Ring,      ///< a band that the backdrop shows through, a stone
    Glass,     ///< clear: only rims, a foot and reflections
    WhiteMug,  ///< white on white, with a handle
    Bag        ///< thin straps and a buckle
};
std::span<const ProductKind> allProductKinds();
std::string_view nameOf(ProductKind kind);

struct PhotoOptions {
    PixelSize size{800, 800};
    double backdrop = 250;  ///< level of the backdrop in its middle
    double falloff = 6;     ///< levels that it is darker by in the corners
    double shadow = 0.35;   ///< of the product on its ground, 0…1
    double noise = 1.2;     ///< standard deviation, levels
    double blur = 0.6;      ///< of the lens: standard deviation in pixels
    std::uint32_t seed = 1;
};

struct ProductPhoto {
    Image photo;  ///< Rgb8
    Image alpha;  ///< Gray8: the truth
    Image pure;   ///< Rgb8: the product's own colours where alpha is above 0
};

ProductPhoto drawProductPhoto(ProductKind kind, const PhotoOptions& options = {});

}  // namespace gouache::testing
