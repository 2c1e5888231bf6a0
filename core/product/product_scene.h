#pragma once

#include <string>

#include "core/base/units.h"

namespace gouache {

/// A product photo to be put into a scene that is made for it. Fractions are of the frame.
struct ProductScene {
    std::string photo;  ///< blob: the product on a plain light background, or with alpha
    std::string mask;   ///< blob: Gray8 of the photo's size, corrected by the user; empty = cut out
    double scale = 0.6;    ///< the product's longer side, as a part of the frame's shorter one
    double x = 0.5;        ///< centre of the product's box across, 0 = left edge
    double y = 0.62;       ///< and down, 0 = top edge
    double margin = 0.05;  ///< least distance to every edge; wins over scale

    double lightDirection = 315;  ///< degrees clockwise from above: where the light comes from
    double lightHeight = 45;      ///< degrees above the ground, 5…90: low light, long shadow
    double shadow = 0.5;          ///< strength 0…1; 0 = none
    double shadowSoftness = 0.5;  ///< 0 = hard … 1
    double reflection = 0;        ///< strength 0…1 on a glossy ground
    double colourMatch = 0;  ///< 0 = the product's own pixels exactly … 1 = the scene's light
    bool operator==(const ProductScene&) const = default;
};

}  // namespace gouache
