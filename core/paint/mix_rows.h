#pragma once

#include <cstdint>

namespace gouache {

// Paint mixed into a row of `count` pixels. `amounts` 0…1; where one is 0 the pixel stays bit by
// bit. Rgba8 words have red in the lowest byte and straight alpha. `out` may be `base`.

/// `coverage` times `factor`.
void scaledAmounts(const std::uint16_t* coverage, int count, float factor, float* amounts);

/// `source`, its alpha times amount, over `base`. With `alphaLocked` only the colour changes.
void mixOver(const std::uint32_t* base, const std::uint32_t* source, const float* amounts,
             int count, bool alphaLocked, std::uint32_t* out);

/// Alpha times 1 - amount.
void mixErase(const std::uint32_t* base, const float* amounts, int count, std::uint32_t* out);

/// From base towards the luma of `source` (Rec. 709 weights on sRGB values), by its alpha times
/// amount.
void mixGray(const std::uint8_t* base, const std::uint32_t* source, const float* amounts, int count,
             std::uint8_t* out);

/// Grey times 1 - amount.
void mixGrayErase(const std::uint8_t* base, const float* amounts, int count, std::uint8_t* out);

}  // namespace gouache
