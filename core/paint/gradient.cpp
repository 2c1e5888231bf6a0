#include "core/paint/gradient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gouache {

namespace {

/// Repeatable noise of a pixel, -0.5…0.5.
float ditherAt(int x, int y) {
    std::uint32_t h =
        static_cast<std::uint32_t>(x) * 0x9e3779b1U ^ static_cast<std::uint32_t>(y) * 0x85ebca77U;
    h = (h ^ (h >> 15)) * 0x2c1b3c6dU;
    h ^= h >> 13;
    return static_cast<float>(h >> 8) / 16777216.0F - 0.5F;
}

/// Premultiplied channels, 0…255, alpha last.
std::array<float, 4> channelsOf(std::uint32_t word) {
    const auto value = [word](int shift) { return static_cast<float>((word >> shift) & 0xffU); };
    const float alpha = value(24) / 255;
    return {value(0) * alpha, value(8) * alpha, value(16) * alpha, value(24)};
}

constexpr float mixed(float from, float to, float part) {
    return from + (to - from) * part;
}

double placeOf(const GradientPaint& paint, double x, double y) {
    const double dx = paint.endX - paint.startX;
    const double dy = paint.endY - paint.startY;
    const double px = x - paint.startX;
    const double py = y - paint.startY;
    const double length2 = dx * dx + dy * dy;
    if (length2 < 1e-9) {
        return 1;
    }
    switch (paint.shape) {
        case GradientShape::Linear:
            return (px * dx + py * dy) / length2;
        case GradientShape::Reflected:
            return std::abs(px * dx + py * dy) / length2;
        case GradientShape::Radial:
            return std::sqrt((px * px + py * py) / length2);
        case GradientShape::Conical: {
            const double turn = std::atan2(dx * py - dy * px, dx * px + dy * py);
            return (turn < 0 ? turn + 2 * std::numbers::pi : turn) / (2 * std::numbers::pi);
        }
    }
    return 0;
}

}  // namespace

std::function<void(PixelPoint, int, std::uint32_t*)> gradientRows(const GradientPaint& paint) {
    return [paint, from = channelsOf(paint.from), to = channelsOf(paint.to)](
               PixelPoint first, int count, std::uint32_t* pixels) {
        for (int i = 0; i < count; ++i) {
            const double place = placeOf(paint, first.x + i + 0.5, first.y + 0.5);
            const auto t = static_cast<float>(std::clamp(place, 0.0, 1.0));
            const float alpha = mixed(from[3], to[3], t);
            const float dither = ditherAt(first.x + i, first.y) * 0.98F;
            // Where both ends have the same value there is nothing to dither.
            const auto rounded = [dither](float value, bool level) {
                return static_cast<std::uint32_t>(
                    std::clamp(value + (level ? 0.0F : dither), 0.0F, 255.0F) + 0.5F);
            };
            std::uint32_t word = rounded(alpha, from[3] == to[3]) << 24;
            for (std::size_t c = 0; c < 3; ++c) {
                const float value = alpha > 0 ? mixed(from[c], to[c], t) * 255 / alpha : 0.0F;
                const bool level = from[c] == to[c] && from[3] == to[3];
                word |= rounded(value, level || from[3] == 0 || to[3] == 0) << (8 * c);
            }
            pixels[i] = word >> 24 == 0 ? 0 : word;
        }
    };
}

}  // namespace gouache
