#pragma once

#include <cmath>

// Private to core/io.

namespace gouache::detail {

/// Linear light → sRGB value, both 0…1 (IEC 61966-2-1).
inline float srgbFromLinear(float linear) {
    if (!(linear > 0)) {
        return 0;
    }
    if (linear >= 1) {
        return 1;
    }
    return linear <= 0.0031308F ? linear * 12.92F : 1.055F * std::pow(linear, 1 / 2.4F) - 0.055F;
}

}  // namespace gouache::detail
