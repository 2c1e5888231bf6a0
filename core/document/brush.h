#pragma once

#include <array>
#include <cstdint>

namespace gouache {

enum class BrushMode : std::uint8_t { Paint, Erase };

/// A round brush.
struct Brush {
    static constexpr double kMinSize = 1;
    static constexpr double kMaxSize = 1000;

    double size = 24;  ///< diameter in pixels at full pressure, kMinSize…kMaxSize
    double hardness =
        0.8;  ///< 0…1: part of the radius that is fully covered; 1 = only an antialiased edge
    double opacity = 1;  ///< 0…1: of the whole stroke; a stroke that crosses itself gets no darker
    double spacing = 0;  ///< distance of the dabs in diameters; 0 = swept without gaps
    bool pressureSize = true;
    bool pressureOpacity = false;
    std::array<std::uint8_t, 3> color{0, 0, 0};  ///< sRGB; layers of a mask take 255 in its place

    bool operator==(const Brush&) const = default;
};

/// Where the pen is, in document pixels: {0, 0} is the top left corner of the top left pixel.
struct StrokePoint {
    double x = 0;
    double y = 0;
    double pressure = 1;  ///< 0…1; 1 for a mouse
};

}  // namespace gouache
