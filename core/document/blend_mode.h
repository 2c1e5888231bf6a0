#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace gouache {

/// How a layer mixes with what lies below it: the modes of OpenRaster (W3C Compositing and
/// Blending), on sRGB values. Add is svg:plus. PassThrough is for groups alone: their members mix
/// with what lies below the group, as if they were in none.
enum class BlendMode : std::uint8_t {
    Normal,
    Multiply,
    Screen,
    Overlay,
    Darken,
    Lighten,
    ColorDodge,
    ColorBurn,
    HardLight,
    SoftLight,
    Difference,
    Exclusion,
    Hue,
    Saturation,
    Color,
    Luminosity,
    Add,
    DestinationIn,
    DestinationOut,
    SourceAtop,
    DestinationAtop,
    PassThrough
};

/// "normal", "color-dodge", "plus", "dst-in", "src-atop", "pass-through"…: the words of OpenRaster
/// behind "svg:".
std::string_view nameOf(BlendMode mode);
std::optional<BlendMode> blendModeFromName(std::string_view name);

/// Every mode, in the order of a menu.
std::span<const BlendMode> allBlendModes();

}  // namespace gouache
