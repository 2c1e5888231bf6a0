#include "core/paint/shape.h"

#include <algorithm>
#include <cmath>

namespace gouache {

namespace {

/// Half sizes of a box round {0, 0}; nothing where one is not positive.
struct Box {
    double x;
    double y;
    double radius;
};

double coverageAt(double distance) {
    return std::clamp(0.5 - distance, 0.0, 1.0);
}

/// Part of the pixel's side at `at` that lies between -half and half.
double overlap(double at, double half) {
    return std::clamp(std::min(at + 0.5, half) - std::max(at - 0.5, -half), 0.0, 1.0);
}

double boxCoverage(const Box& box, double x, double y) {
    if (box.x <= 0 || box.y <= 0) {
        return 0;
    }
    const double radius = std::min({box.radius, box.x, box.y});
    const double qx = std::abs(x) - box.x + radius;
    const double qy = std::abs(y) - box.y + radius;
    if (radius <= 0 || qx <= 0 || qy <= 0) {
        return overlap(x, box.x) * overlap(y, box.y);
    }
    return coverageAt(std::hypot(qx, qy) - radius);
}

/// The distance is exact on the edge and right to first order beside it.
double ellipseCoverage(double rx, double ry, double x, double y) {
    if (rx <= 0 || ry <= 0) {
        return 0;
    }
    if (rx < 0.5 || ry < 0.5) {
        return overlap(x, rx) * overlap(y, ry);
    }
    const double outward = std::hypot(x / rx, y / ry);
    const double slope = std::hypot(x / (rx * rx), y / (ry * ry));
    return slope < 1e-9 ? 1.0 : coverageAt(outward * (outward - 1) / slope);
}

double lineCoverage(const Shape& shape, double x, double y) {
    const double dx = shape.x2 - shape.x1;
    const double dy = shape.y2 - shape.y1;
    const double length2 = dx * dx + dy * dy;
    const double px = x - shape.x1;
    const double py = y - shape.y1;
    const double t = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0.0;
    const double thin = std::min(shape.width, 1.0);
    const double half = std::max(shape.width, 1.0) / 2;
    return coverageAt(std::hypot(px - t * dx, py - t * dy) - half) * thin;
}

double coverage(const Shape& shape, double x, double y) {
    if (shape.kind == ShapeKind::Line) {
        return lineCoverage(shape, x, y);
    }
    const double px = x - (shape.x1 + shape.x2) / 2;
    const double py = y - (shape.y1 + shape.y2) / 2;
    const double halfX = std::abs(shape.x2 - shape.x1) / 2;
    const double halfY = std::abs(shape.y2 - shape.y1) / 2;
    const double line = shape.filled ? 0 : shape.width / 2;
    const bool rectangle = shape.kind == ShapeKind::Rectangle;
    const double corner = rectangle ? shape.cornerRadius : 0;
    const auto grown = [&](double by) {
        const double radius = corner > 0 ? std::max(corner + by, 0.0) : 0;
        return rectangle ? boxCoverage({halfX + by, halfY + by, radius}, px, py)
                         : ellipseCoverage(halfX + by, halfY + by, px, py);
    };
    return shape.filled ? grown(0) : std::max(0.0, grown(line) - grown(-line));
}

}  // namespace

PixelRect boundsOf(const Shape& shape) {
    const double reach = (shape.filled && shape.kind != ShapeKind::Line ? 0 : shape.width / 2) + 1;
    const auto edge = [](double value) {
        constexpr double kFar = 1e6;
        return static_cast<int>(std::floor(std::clamp(value, -kFar, kFar)));
    };
    const int left = edge(std::min(shape.x1, shape.x2) - reach);
    const int top = edge(std::min(shape.y1, shape.y2) - reach);
    const int right = edge(std::max(shape.x1, shape.x2) + reach) + 1;
    const int bottom = edge(std::max(shape.y1, shape.y2) + reach) + 1;
    return {left, top, right - left, bottom - top};
}

std::function<void(PixelPoint, int, float*)> shapeAmounts(const Shape& shape, double opacity) {
    return [shape, opacity](PixelPoint first, int count, float* amounts) {
        for (int i = 0; i < count; ++i) {
            amounts[i] =
                static_cast<float>(coverage(shape, first.x + i + 0.5, first.y + 0.5) * opacity);
        }
    };
}

}  // namespace gouache
