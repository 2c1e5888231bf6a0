#pragma once

#include <bit>
#include <cstdint>

namespace gouache {

// Rgba8 pixels as 32-bit words are read with red in the lowest byte.
static_assert(std::endian::native == std::endian::little,
              "pixel words need a little-endian machine");

/// a · b / 255, rounded to nearest; exact for 0…255 each.
constexpr std::uint32_t mul255(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t t = a * b + 128;
    return (t + (t >> 8)) >> 8;
}

/// mul255 of the two values in bits 0…7 and 16…23 of `lanes`.
constexpr std::uint32_t mul255Lanes(std::uint32_t lanes, std::uint32_t factor) {
    const std::uint32_t t = lanes * factor + 0x00800080U;
    return ((t + ((t >> 8) & 0x00ff00ffU)) >> 8) & 0x00ff00ffU;
}

/// All four channels · factor / 255.
constexpr std::uint32_t scaledPixel(std::uint32_t pixel, std::uint32_t factor) {
    return mul255Lanes(pixel & 0x00ff00ffU, factor) |
           (mul255Lanes((pixel >> 8) & 0x00ff00ffU, factor) << 8);
}

/// Straight alpha, with its alpha times opacity (0…255), to premultiplied.
constexpr std::uint32_t premultiplied(std::uint32_t straight, std::uint32_t opacity = 255) {
    const std::uint32_t alpha = mul255(straight >> 24, opacity);
    return mul255Lanes(straight & 0x00ff00ffU, alpha) |
           (mul255Lanes(((straight >> 8) & 0xffU) | 0x00ff0000U, alpha) << 8);
}

/// Source over destination, both premultiplied.
constexpr std::uint32_t over(std::uint32_t source, std::uint32_t destination) {
    return source + scaledPixel(destination, 255 - (source >> 24));
}

/// Mean of two colours of straight alpha. The weights are alpha · 0…255; their sum is not 0 and at
/// most 255².
constexpr std::uint32_t weightedStraight(std::uint32_t a, std::uint32_t aWeight, std::uint32_t b,
                                         std::uint32_t bWeight) {
    const std::uint32_t total = aWeight + bWeight;
    std::uint32_t result = ((total + 127) / 255) << 24;
    for (int shift = 0; shift < 24; shift += 8) {
        const std::uint32_t sum =
            ((a >> shift) & 0xffU) * aWeight + ((b >> shift) & 0xffU) * bWeight;
        result |= (sum + total / 2) / total << shift;
    }
    return result;
}

/// Source, with its alpha times opacity (0…255), over destination, both straight alpha. Where only
/// one of the two shows, its colour stays bit by bit.
constexpr std::uint32_t overStraight(std::uint32_t source, std::uint32_t opacity,
                                     std::uint32_t destination) {
    const std::uint32_t alpha = mul255(source >> 24, opacity);
    const std::uint32_t below = destination >> 24;
    if (alpha == 0) {
        return destination;
    }
    if (alpha == 255 || below == 0) {
        return (source & 0x00ffffffU) | (alpha << 24);
    }
    return weightedStraight(source, alpha * 255, destination, below * (255 - alpha));
}

}  // namespace gouache
