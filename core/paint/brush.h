#pragma once

#include <array>
#include <cstdint>

#include "core/paint/response_curve.h"

namespace gouache {

enum class BrushMode : std::uint8_t { Paint, Erase };

/// Where the pen is, in document pixels: {0, 0} is the top left corner of the top left pixel.
struct StrokePoint {
    double x = 0;
    double y = 0;
    double pressure = 1;       ///< 0…1; 1 for a mouse
    double tilt = 0;           ///< 0 = upright, as a mouse … 1 = 60° or flatter
    double tiltDirection = 0;  ///< where the pen leans, in radians clockwise from the right
};

/// How one property of a brush follows the pen: its value times the curves that are on.
struct BrushDynamic {
    bool pressure = false;
    bool tilt = false;
    ResponseCurve pressureCurve;
    ResponseCurve tiltCurve;

    /// 0…1.
    double at(const StrokePoint& point) const {
        return (pressure ? pressureCurve.at(point.pressure) : 1.0) *
               (tilt ? tiltCurve.at(point.tilt) : 1.0);
    }
    bool operator==(const BrushDynamic&) const = default;
};

/// A round or elliptic brush.
struct Brush {
    static constexpr double kMinSize = 1;
    static constexpr double kMaxSize = 1000;
    static constexpr double kMinRoundness = 0.05;
    static constexpr double kMaxRate = 200;
    static constexpr double kMaxGrainScale = 8;
    /// Distance of the dabs where spacing is 0 but flow builds up.
    static constexpr double kBuildUpSpacing = 0.1;

    double size = 24;  ///< diameter in pixels, kMinSize…kMaxSize
    double hardness =
        0.8;  ///< 0…1: part of the radius that is fully covered; 1 = only an antialiased edge
    double opacity = 1;  ///< 0…1: of the whole stroke; a stroke that crosses itself gets no darker
    double flow = 1;     ///< 0…1: how much a dab adds towards the opacity; 1 = all at once
    double spacing = 0;    ///< distance of the dabs in diameters, 0…10; 0 = swept without gaps
    double roundness = 1;  ///< kMinRoundness…1: the short diameter of the tip in long ones
    double angle = 0;      ///< of the long diameter, in degrees clockwise from the right
    bool angleFollowsTilt = false;  ///< the long diameter points where the pen leans
    double stabiliser = 0;          ///< 0…1: how far the line lags behind the hand to be smooth
    double grain = 0;               ///< 0…1: depth of the paper that shows through
    double grainScale = 1;          ///< size of the paper's grain, 0.25…kMaxGrainScale
    bool airbrush = false;          ///< paint flows also while the pen rests
    double rate = 40;               ///< dabs a second of an airbrush, 1…kMaxRate
    BrushDynamic sizeDynamic{.pressure = true, .tilt = false, .pressureCurve = {}, .tiltCurve = {}};
    BrushDynamic opacityDynamic;
    BrushDynamic flowDynamic;
    std::array<std::uint8_t, 3> color{0, 0, 0};  ///< sRGB; masks take 255 in its place

    bool operator==(const Brush&) const = default;
};

/// The brush with every value in its range; NaN becomes the least.
Brush clamped(Brush brush);

}  // namespace gouache
