#include "core/paint/brush.h"

#include <algorithm>
#include <cmath>

namespace gouache {

namespace {

double inRange(double value, double low, double high) {
    return value > low ? std::min(value, high) : low;
}

}  // namespace

Brush clamped(Brush brush) {
    brush.size = inRange(brush.size, Brush::kMinSize, Brush::kMaxSize);
    brush.hardness = inRange(brush.hardness, 0, 1);
    brush.opacity = inRange(brush.opacity, 0, 1);
    brush.flow = inRange(brush.flow, 0, 1);
    brush.spacing = inRange(brush.spacing, 0, 10);
    brush.roundness = inRange(brush.roundness, Brush::kMinRoundness, 1);
    brush.angle = std::isfinite(brush.angle) ? std::remainder(brush.angle, 360.0) : 0;
    brush.stabiliser = inRange(brush.stabiliser, 0, 1);
    brush.grain = inRange(brush.grain, 0, 1);
    brush.grainScale = inRange(brush.grainScale, 0.25, Brush::kMaxGrainScale);
    brush.rate = inRange(brush.rate, 1, Brush::kMaxRate);
    return brush;
}

}  // namespace gouache
