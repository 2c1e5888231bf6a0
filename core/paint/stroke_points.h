#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/paint/brush.h"

namespace gouache {

/// Linear in every value; the direction of the tilt turns the shorter way.
inline StrokePoint between(const StrokePoint& a, const StrokePoint& b, double t) {
    const auto mix = [t](double from, double to) { return from + (to - from) * t; };
    const double turn = std::remainder(b.tiltDirection - a.tiltDirection, 2 * std::numbers::pi);
    return {mix(a.x, b.x), mix(a.y, b.y), mix(a.pressure, b.pressure), mix(a.tilt, b.tilt),
            a.tiltDirection + turn * t};
}

inline double distance(const StrokePoint& a, const StrokePoint& b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

inline bool isFinite(const StrokePoint& point) {
    return std::isfinite(point.x) && std::isfinite(point.y) && std::isfinite(point.pressure) &&
           std::isfinite(point.tilt) && std::isfinite(point.tiltDirection);
}

/// Far enough for any stroke that shows, near enough for float, int and the time that dabs on the
/// way take.
inline StrokePoint nearCanvas(StrokePoint point) {
    constexpr double kFar = 1e6;
    point.x = std::clamp(point.x, -kFar, kFar);
    point.y = std::clamp(point.y, -kFar, kFar);
    return point;
}

}  // namespace gouache
