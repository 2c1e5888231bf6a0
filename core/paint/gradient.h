#pragma once

#include <cstdint>

#include "core/paint/painted_tile.h"

namespace gouache {

enum class GradientShape : std::uint8_t {
    Linear,
    Reflected,  ///< linear to both sides of the start
    Radial,
    Conical  ///< round the start, clockwise from the direction of the end
};

/// A change of colour from `start` to `end`, in document pixels.
struct GradientPaint {
    GradientShape shape = GradientShape::Linear;
    double startX = 0;
    double startY = 0;
    double endX = 0;
    double endY = 0;
    std::uint32_t from = 0xff000000U;  ///< Rgba8 words, straight alpha
    std::uint32_t to = 0xffffffffU;
};

/// Rows of the gradient: mixed in premultiplied sRGB values, and dithered by less than one step of
/// 8 bits, so that it shows no bands. The same at every call. Level before the start and after the
/// end.
std::function<void(PixelPoint first, int count, std::uint32_t* pixels)> gradientRows(
    const GradientPaint& paint);

}  // namespace gouache
