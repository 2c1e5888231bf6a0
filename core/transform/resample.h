#pragma once

#include <cstdint>

#include "core/base/units.h"
#include "core/document/tiled_image.h"
#include "core/transform/projective.h"

namespace gouache {

/// Bicubic: Catmull-Rom. All but Nearest widen where the picture gets smaller, so that every pixel
/// of it counts (no moiré).
enum class ResampleFilter : std::uint8_t { Nearest, Bilinear, Bicubic, Lanczos };

struct ResampleOptions {
    ResampleFilter filter = ResampleFilter::Bicubic;
    /// Above 1: squares of that many pixels are looked up once, for a preview while dragging.
    int draft = 1;
};

/// The part `content` of `source`, mapped by `map` on to a canvas of `size`; what comes to lie
/// outside is cut. The edge of the mapped part is antialiased (but for Nearest). Colours are
/// weighted by alpha. Moves by whole pixels, quarter turns about whole pixels and flips leave every
/// value as it is. Nothing where a corner of the part lies beyond the horizon. Works on several
/// threads.
TiledImage resampled(const TiledImage& source, const PixelRect& content, const Projective& map,
                     PixelSize size, const ResampleOptions& options = {});

}  // namespace gouache
