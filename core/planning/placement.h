#pragma once

#include "core/image/image.h"
#include "core/planning/context_area.h"

namespace gouache {

/// Where a result belongs on the canvas, and which of its pixels.
struct Placement {
    PixelRect area;  ///< in canvas pixels; may reach out of the canvas
    ImagePtr mask =
        {};  ///< Gray8 of the area's size: the result's opacity; null = opaque everywhere
    /// What the canvas held there, Rgb8, and what of it was to change, Gray8, of one size: the
    /// result's colours are matched where nothing was to change. Both null = colours as they are.
    ImagePtr before = {};
    ImagePtr changed = {};
};

/// The result as a layer for `placement.area`: its colours matched, scaled to the area, and
/// transparent where the canvas is to stay exactly as it is. Rgb8, or Rgba8 with a mask.
Image layerImage(const Image& result, const Placement& placement);

/// `picture` as it looks over `below` (Rgb8 of its size): Rgb8.
Image over(const Image& picture, const Image& below);

/// `image` at `size`, itself where it has it.
Image atSize(const Image& image, PixelSize size);
ImagePtr sharedImage(Image image);

}  // namespace gouache
