#pragma once

#include <optional>

#include "core/image/image.h"
#include "core/planning/intent.h"

namespace gouache {

/// How the marked part meets the picture, in canvas pixels.
struct MaskEdge {
    int grow = 0;     ///< the generated part is larger than the marked one by this
    int feather = 0;  ///< width over which the strength of the change falls from 1 to 0
    int blend = 0;    ///< width over which the result fades into the picture
    int padding = 0;  ///< context round the marked part that the model sees

    /// How far from the marked part anything can change. Beyond it the picture stays bit by bit.
    int reach() const { return grow; }
    bool operator==(const MaskEdge&) const = default;
};

/// What the user fixed; the rest follows from the marked part.
struct MaskEdgeChoice {
    std::optional<int> grow = {};
    std::optional<int> feather = {};
    std::optional<int> blend = {};
    std::optional<int> padding = {};
    bool operator==(const MaskEdgeChoice&) const = default;
};

/// For a marked part of that size: feather the larger of a tenth of its diagonal and 32 pixels,
/// times the strength; grow 4 and half the feather; blend up to 25. A replaced background keeps a
/// feather of at most 1 %, so that the subject's outline stays sharp.
MaskEdge maskEdge(PixelSize marked, double strength, Intent intent,
                  const MaskEdgeChoice& choice = {});

/// Gray8: 255 = made anew, grey = changed less, 0 = kept: the mark grown, with the feather as a
/// ramp about its outline; opaque inside of the mark.
Image denoiseMask(const Image& mark, const MaskEdge& edge);

/// Gray8: the result's opacity over the picture. 255 inside of the mark, 0 beyond
/// MaskEdge::reach().
Image pasteMask(const Image& mark, const MaskEdge& edge);

}  // namespace gouache
