#pragma once

#include "core/image/image.h"

namespace gouache {

/// Keeps of `area` (Gray8, 255 or 0) what hangs together with `seed`, where openings of up to `gap`
/// pixels between its parts count as closed; the rest becomes 0. Where the seed itself lies in a
/// place that narrow, openings count as they are.
void keepClosedArea(Image& area, PixelPoint seed, int gap);

}  // namespace gouache
