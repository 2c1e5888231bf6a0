#pragma once

#include <cstdint>

#include "core/paint/brush.h"

namespace gouache {

/// Copies of what is painted, mirrored or turned round a centre.
struct Symmetry {
    enum class Kind : std::uint8_t {
        None,
        Vertical,    ///< left and right of a vertical axis
        Horizontal,  ///< above and below a horizontal axis
        Both,
        Radial,
        Kaleidoscope  ///< radial, every part mirrored too
    };
    static constexpr int kMostParts = 24;

    Kind kind = Kind::None;
    double x = 0;  ///< centre, in document pixels
    double y = 0;
    int parts = 6;  ///< of Radial and Kaleidoscope, 2…kMostParts

    /// Copies, the original among them.
    int count() const;
    /// Copy `index` of a place; 0 is the place itself.
    StrokePoint copy(int index, const StrokePoint& point) const;

    bool operator==(const Symmetry&) const = default;
};

}  // namespace gouache
