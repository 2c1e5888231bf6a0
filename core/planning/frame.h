#pragma once

#include <cstdint>
#include <span>

#include "core/base/units.h"
#include "core/generation/generation_request.h"

namespace gouache {

// The generation frame: the part of the canvas, and past its edges, that is generated.

/// The step of the frame's sides and place: the model's size multiple, at least 8 pixels.
int frameGrid(const ModelDefaults& defaults);

/// Shapes to choose from, as width : height; upright ones too.
std::span<const PixelSize> aspectPresets();

/// `wanted` with every edge on the grid (counted from the canvas's corner) or on an edge of the
/// canvas, whichever is nearer; at least 64 pixels a side, at most 8192.
PixelRect snappedFrame(const PixelRect& wanted, PixelSize canvas, int grid);

/// Moved by whole steps of the grid, or so that an edge meets the canvas's; keeps its size.
PixelRect movedFrame(const PixelRect& wanted, PixelSize canvas, int grid);

/// A size of the shape (width : height) and about `area` pixels; sides are multiples of `grid`.
PixelSize sizeOfAspect(PixelSize aspect, std::int64_t area, int grid);

/// The largest rectangle of that shape in the middle of the canvas.
PixelRect centeredArea(PixelSize shape, PixelSize canvas);

/// `frame` at another size about its middle; within the canvas where it was and where it fits.
PixelRect resizedFrame(const PixelRect& frame, PixelSize size, PixelSize canvas);

}  // namespace gouache
