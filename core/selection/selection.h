#pragma once

#include <cstdint>
#include <span>

#include "core/base/units.h"
#include "core/document/tiled_image.h"

namespace gouache {

// A selection is a Gray8 TiledImage of the document's size: 255 = selected, 0 = not, between =
// partly. Every function here leaves its arguments alone and shares tiles where it can.

enum class SelectionMode : std::uint8_t { Replace, Add, Subtract, Intersect };

/// In document pixels; {0, 0} is the top left corner of the top left pixel.
struct SelectionPoint {
    double x = 0;
    double y = 0;
};

/// Everything.
TiledImage wholeSelection(PixelSize size);
/// What of `area` lies on the canvas.
TiledImage rectangleSelection(PixelSize size, const PixelRect& area);
/// The ellipse that fills the rectangle between the corners. A smooth edge is antialiased by area;
/// otherwise a pixel counts where its middle is inside.
TiledImage ellipseSelection(PixelSize size, SelectionPoint corner, SelectionPoint opposite,
                            bool smoothEdge);
/// What an outline encloses (even-odd); the last point joins the first. Nothing for fewer than
/// three.
TiledImage polygonSelection(PixelSize size, std::span<const SelectionPoint> outline,
                            bool smoothEdge);

/// `before` and `next` of one size. Add takes the larger value, Intersect the smaller, Subtract
/// what is left of `before` where `next` is not.
TiledImage combined(const TiledImage& before, const TiledImage& next, SelectionMode mode);

TiledImage inverted(const TiledImage& selection);
/// Larger (pixels > 0) or smaller by a disc. The canvas' edge shrinks nothing that touches it.
TiledImage grown(const TiledImage& selection, int pixels);
/// A soft edge: Gaussian with this sigma in pixels. The canvas' edge stays hard.
TiledImage feathered(const TiledImage& selection, double sigma);
/// A band of this width along the edge, half of it outside.
TiledImage bordered(const TiledImage& selection, int width);
/// Rounds corners and takes away specks up to about this many pixels.
TiledImage smoothed(const TiledImage& selection, int pixels);

/// How opaque each pixel of an Rgba8 picture is; a Gray8 one as it is.
TiledImage selectionFromAlpha(const TiledImage& picture);

/// Whether anything is selected at least half.
bool selectsAnything(const TiledImage& selection);

}  // namespace gouache
