#pragma once

#include <cstdint>

#include "core/base/units.h"
#include "core/generation/generation_request.h"
#include "core/planning/mask_edge.h"

namespace gouache {

/// How much of the picture round the marked part the model sees.
enum class ContextChoice : std::uint8_t {
    Automatic,  ///< the frame where one is set, else by size and strength
    Mark,       ///< the marked part with its padding
    Frame,
    Canvas
};

/// The area to generate for `marked` within `bounds` (the canvas, with the frame where that reaches
/// out of it). At strength 1 wide: padded by the larger of a sixteenth of the longest side and half
/// the marked part's mean side, squared up, at least the model's native size. Below 1 the content
/// guides: the marked part with the edge's padding, at least half the native size a side.
PixelRect contextArea(const PixelRect& marked, const PixelRect& bounds, double strength,
                      const MaskEdge& edge, const ModelDefaults& defaults);

/// `wanted` moved into `bounds`, cut where it is larger.
PixelRect fittedInto(const PixelRect& wanted, const PixelRect& bounds);

/// `rect` larger by `by` on every side.
PixelRect padded(const PixelRect& rect, int by);

}  // namespace gouache
