#pragma once

#include "core/document/document.h"
#include "core/image/image.h"

namespace gouache {

// What of the canvas is marked for a change: the visible mask layers, or, where they are empty, the
// selection.

/// Smallest rectangle round it; empty where nothing is marked.
PixelRect markBounds(const Document& document);

/// Gray8 of the area's size, zero outside of the canvas; `area` not empty.
Image markOf(const Document& document, const PixelRect& area);

/// The values of a Mask or Region layer, with its layer mask; zero outside of the canvas.
Image greyOf(const Layer& layer, const PixelRect& area);

}  // namespace gouache
