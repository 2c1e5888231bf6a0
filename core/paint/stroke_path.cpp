#include "core/paint/stroke_path.h"

#include <algorithm>
#include <cmath>

namespace gouache {

namespace {

void curve(const StrokePoint& from, const StrokePoint& control, const StrokePoint& to,
           double tolerance, const StrokePath::Piece& piece) {
    // The chord of the nth part of a quadratic curve is at most |from - 2 control + to| / (4 n²)
    // away from it.
    const double bend =
        std::hypot(from.x - 2 * control.x + to.x, from.y - 2 * control.y + to.y) / 4;
    const int parts = std::clamp(static_cast<int>(std::ceil(std::sqrt(bend / tolerance))), 1, 64);
    StrokePoint previous = from;
    for (int i = 1; i <= parts; ++i) {
        const double t = static_cast<double>(i) / parts;
        const StrokePoint next = between(between(from, control, t), between(control, to, t), t);
        piece(previous, next);
        previous = next;
    }
}

}  // namespace

void StrokePath::add(const StrokePoint& point, const Piece& piece) {
    if (!last_) {
        piece(point, point);
        drawn_ = point;
    } else {
        const StrokePoint middle = between(*last_, point, 0.5);
        curve(drawn_, *last_, middle, tolerance_, piece);
        drawn_ = middle;
    }
    last_ = point;
}

void StrokePath::addLine(const StrokePoint& point, const Piece& piece) {
    if (!last_) {
        add(point, piece);
        return;
    }
    piece(drawn_, *last_);
    piece(*last_, point);
    drawn_ = point;
    last_ = point;
}

void StrokePath::finish(const Piece& piece) {
    if (last_) {
        piece(drawn_, *last_);
        drawn_ = *last_;
    }
}

}  // namespace gouache
