#pragma once

#include "core/base/units.h"

namespace gouache {

/// Heights (0…1) of drawing paper at `count` pixels from `first` to the right. The paper is the
/// same at every call and repeats every 256 · scale pixels.
void paperHeights(PixelPoint first, int count, double scale, float* heights);

/// What of `amounts` (0…1) a paper of this depth (0…1) takes: little paint stays on its peaks.
void catchOnPaper(const float* heights, int count, double depth, float* amounts);

}  // namespace gouache
