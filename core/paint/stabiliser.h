#pragma once

#include <optional>
#include <vector>

#include "core/paint/brush.h"

namespace gouache {

/// Smooths a hand's line: the pen follows it as if on an elastic thread, by distance and not by
/// time, so that slow and fast strokes look alike.
class Stabiliser {
  public:
    /// `lag`: document pixels after which a corner of the hand is followed by 63 %; 0 = not at all.
    explicit Stabiliser(double lag) : lag_(lag) {}

    /// Where the pen goes for the hand's next place.
    std::vector<StrokePoint> add(const StrokePoint& hand);
    /// The rest of the way to the hand.
    std::vector<StrokePoint> finish();

  private:
    double lag_;
    std::optional<StrokePoint> hand_;
    StrokePoint pen_;
};

}  // namespace gouache
