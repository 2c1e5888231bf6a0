#pragma once

#include <vector>

#include "core/image/image.h"

namespace gouache {

/// Where a product stands: for each column of its box the row of the ground below it, and how
/// nearly it touches there.
struct GroundLine {
    int left = 0;                ///< first column
    std::vector<float> rows;     ///< of the ground, a column each
    std::vector<float> touches;  ///< 0 = hovers over it … 1 = stands on it
    float base = 0;              ///< row of the ground at its nearest

    int right() const { return left + static_cast<int>(rows.size()); }
    float rowAt(int x) const;
};

/// From below a string round the product's outline: it follows what is curved outwards (the base of
/// a bottle) and spans what is not (the arch of a shoe). It rises by at most a sixteenth of the
/// product's height. `product` is Rgba8 or its alpha in Gray8; `box` is not empty.
GroundLine groundLine(const Image& product, const PixelRect& box);

}  // namespace gouache
