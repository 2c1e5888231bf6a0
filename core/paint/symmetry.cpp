#include "core/paint/symmetry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gouache {

namespace {

StrokePoint mirrored(StrokePoint point, double centre, bool leftRight) {
    if (leftRight) {
        point.x = 2 * centre - point.x;
        point.tiltDirection = std::numbers::pi - point.tiltDirection;
    } else {
        point.y = 2 * centre - point.y;
        point.tiltDirection = -point.tiltDirection;
    }
    return point;
}

}  // namespace

int Symmetry::count() const {
    switch (kind) {
        case Kind::None:
            return 1;
        case Kind::Vertical:
        case Kind::Horizontal:
            return 2;
        case Kind::Both:
            return 4;
        case Kind::Radial:
            return std::clamp(parts, 2, kMostParts);
        case Kind::Kaleidoscope:
            return 2 * std::clamp(parts, 2, kMostParts);
    }
    return 1;
}

StrokePoint Symmetry::copy(int index, const StrokePoint& point) const {
    StrokePoint copied = point;
    if (index == 0) {
        return copied;
    }
    if (kind == Kind::Radial || kind == Kind::Kaleidoscope) {
        const int turns = std::clamp(parts, 2, kMostParts);
        if (index >= turns) {
            copied = mirrored(copied, x, true);
        }
        const double angle = 2 * std::numbers::pi * (index % turns) / turns;
        const double dx = copied.x - x;
        const double dy = copied.y - y;
        copied.x = x + std::cos(angle) * dx - std::sin(angle) * dy;
        copied.y = y + std::sin(angle) * dx + std::cos(angle) * dy;
        copied.tiltDirection += angle;
        return copied;
    }
    const bool leftRight = kind == Kind::Vertical || (kind == Kind::Both && index % 2 == 1);
    const bool upDown = kind == Kind::Horizontal || (kind == Kind::Both && index >= 2);
    if (leftRight) {
        copied = mirrored(copied, x, true);
    }
    if (upDown) {
        copied = mirrored(copied, y, false);
    }
    return copied;
}

}  // namespace gouache
