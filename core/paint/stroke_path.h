#pragma once

#include <algorithm>
#include <functional>
#include <optional>

#include "core/paint/stroke_points.h"

namespace gouache {

/// The way of one pen: points joined by quadratic curves through the middles between them, so that
/// a fast stroke stays round, cut into straight pieces or into places at a distance.
class StrokePath {
  public:
    /// Pieces of the way: for the first point both ends are that point.
    using Piece = std::function<void(const StrokePoint& from, const StrokePoint& to)>;

    /// Straight pieces stay within `tolerance` pixels of the curve.
    explicit StrokePath(double tolerance = 0.1) : tolerance_(tolerance) {}

    /// The last half of the way to `point` comes with the next one or with finish().
    void add(const StrokePoint& point, const Piece& piece);
    /// Straight from the last point.
    void addLine(const StrokePoint& point, const Piece& piece);
    /// The rest up to the last point.
    void finish(const Piece& piece);

    const std::optional<StrokePoint>& last() const { return last_; }

  private:
    double tolerance_;
    std::optional<StrokePoint> last_;
    StrokePoint drawn_;  ///< where the drawn part ends
};

/// Places at a distance along pieces of a way, one after the other.
class DabPlaces {
  public:
    /// Calls `dab` for the places on the piece. `step` tells the distance to the next one from a
    /// place; at least half a pixel is taken.
    template <typename Step, typename Dab>
    void along(const StrokePoint& from, const StrokePoint& to, Step&& step, Dab&& dab) {
        const double length = distance(from, to);
        double at = left_;
        while (at <= length) {
            const StrokePoint place = length > 0 ? between(from, to, at / length) : from;
            dab(place);
            at += std::max(0.5, step(place));
        }
        left_ = at - length;
    }

  private:
    double left_ = 0;  ///< pixels to go to the next place
};

}  // namespace gouache
