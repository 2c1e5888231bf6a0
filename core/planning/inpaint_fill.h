#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/image/image.h"
#include "core/planning/intent.h"

namespace gouache {

/// What stands in the marked part before the first step.
enum class FillMode : std::uint8_t {
    Original,  ///< what is there
    Blur,      ///< its surroundings, blurred inwards, with a soft edge
    Continue,  ///< its surroundings carried on smoothly (harmonic), then blurred
    Neutral,   ///< grey with a soft edge
    Plain,     ///< grey with a hard edge
    Noise      ///< the latent's own noise: nothing of what is there
};

/// "original", "blur", "continue", "neutral", "plain", "noise".
std::string_view nameOf(FillMode mode);
std::optional<FillMode> fillModeFromName(std::string_view name);
std::span<const FillMode> allFillModes();

FillMode usualFill(Intent intent);

/// `picture` (Rgb8) with the part under `mask` (Gray8 of its size, any value above 0) replaced.
/// Noise and Original leave it as it is. A picture that is all masked becomes grey.
Image filled(const Image& picture, const Image& mask, FillMode mode);

}  // namespace gouache
