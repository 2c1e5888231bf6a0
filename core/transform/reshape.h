#pragma once

#include "core/document/document.h"
#include "core/transform/resample.h"

namespace gouache {

// The whole document with another size or shape, with masks, selection, frame, guides and reference
// images; for the command ReshapeCanvas. Sizes are to pass checkCanvasSize().

DocumentState scaledState(const DocumentState& state, PixelSize size, ResampleFilter filter);
/// By quarter turns clockwise: 1, 2 or 3; exact.
DocumentState turnedState(const DocumentState& state, int quarters);
/// Left and right exchanged, or top and bottom; exact.
DocumentState mirroredState(const DocumentState& state, bool leftRight);
/// What lies in `area`, which may reach beyond the canvas.
DocumentState croppedState(const DocumentState& state, const PixelRect& area);

}  // namespace gouache
