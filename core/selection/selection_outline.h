#pragma once

#include <vector>

#include "core/base/units.h"
#include "core/document/tiled_image.h"

namespace gouache {

/// A straight piece of a selection's edge along the borders of pixels, in document pixels.
struct OutlineSegment {
    PixelPoint from;
    PixelPoint to;
    bool operator==(const OutlineSegment&) const = default;
};

/// Where half or more selected meets less, within `area` (its own border counts only where it is
/// the canvas' edge). With a step above 1, squares of step × step pixels are looked at by the pixel
/// in their middle: for views smaller than 100 %.
std::vector<OutlineSegment> selectionOutline(const TiledImage& selection, const PixelRect& area,
                                             int step = 1);

/// The segments joined end to end, each once, so that dashes run on along them. A closed line ends
/// where it began.
std::vector<std::vector<PixelPoint>> joinedOutline(const std::vector<OutlineSegment>& segments);

}  // namespace gouache
