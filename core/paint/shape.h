#pragma once

#include <cstdint>
#include <functional>

#include "core/base/units.h"

namespace gouache {

enum class ShapeKind : std::uint8_t { Line, Rectangle, Ellipse };

/// A line with round ends, or the shape inside the rectangle of two corners. In document pixels.
struct Shape {
    ShapeKind kind = ShapeKind::Line;
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    double width = 4;         ///< of the line, in the middle of which the shape's edge runs
    bool filled = false;      ///< up to the edge, without a line; not of Line
    double cornerRadius = 0;  ///< of Rectangle
};

/// Pixels that the shape can touch.
PixelRect boundsOf(const Shape& shape);

/// How much of each pixel it covers, antialiased, times `opacity`.
std::function<void(PixelPoint first, int count, float* amounts)> shapeAmounts(const Shape& shape,
                                                                              double opacity);

}  // namespace gouache
