#pragma once

#include "core/image/image.h"
#include "core/preprocess/plane.h"

namespace gouache {

struct SharpEdges {
    Image mask;          ///< Gray8 of the plane's size: 255 on an edge
    float softness = 1;  ///< blur of the strong ones: standard deviation in pixels
};

/// Places that are steep for the contrast round them, however small that is: outlines, and not the
/// ramps of soft shadows. Faint edges are looked for at half the size too, where noise and blur are
/// half as large. `light` 0…255 with that noise (standard deviation, levels).
SharpEdges sharpEdges(const Plane& light, float noise);

}  // namespace gouache
