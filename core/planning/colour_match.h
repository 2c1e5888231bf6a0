#pragma once

#include <array>

#include "core/image/image.h"

namespace gouache {

/// A gain and an offset a channel: what was made's colours become the picture's.
struct ColourShift {
    std::array<double, 3> gain{1, 1, 1};
    std::array<double, 3> offset{};
    bool isNone() const { return *this == ColourShift{}; }
    bool operator==(const ColourShift&) const = default;
};

/// The shift by which `made` comes nearest to `before` where `changed` (Gray8) is 0: pixels that
/// both show, so that they only differ by what the model did to the colours. All of one size, Rgb8;
/// gains stay within 0.7…1.4. None where fewer than 1 % of the pixels are unchanged.
ColourShift colourShift(const Image& made, const Image& before, const Image& changed);

/// `picture` Rgb8 or Rgba8; alpha stays.
void apply(const ColourShift& shift, Image& picture);

}  // namespace gouache
