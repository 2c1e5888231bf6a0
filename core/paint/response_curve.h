#pragma once

#include <span>
#include <vector>

namespace gouache {

/// A smooth curve from 0…1 to 0…1 through points that a user has set: monotone between two of them
/// (cubic Hermite, slopes by Fritsch and Carlson), so it never overshoots. Level before the first
/// point and after the last.
class ResponseCurve {
  public:
    struct Point {
        double x = 0;
        double y = 0;
        bool operator==(const Point&) const = default;
    };
    static constexpr std::size_t kMostPoints = 16;

    /// The straight line from {0, 0} to {1, 1}.
    ResponseCurve();
    /// Sorted by x; values out of range are brought into it; of points at one x the last counts,
    /// and points beyond kMostPoints are dropped. Without a point: the straight line.
    explicit ResponseCurve(std::span<const Point> points);

    /// `x` out of 0…1 counts as its nearer end; NaN as 0.
    double at(double x) const;
    const std::vector<Point>& points() const { return points_; }

    bool operator==(const ResponseCurve& other) const { return points_ == other.points_; }

  private:
    std::vector<Point> points_;
    std::vector<double> slopes_;  ///< at each point
};

}  // namespace gouache
